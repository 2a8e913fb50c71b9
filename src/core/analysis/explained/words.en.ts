import type { Explanations } from './types.ts';

export const EXPLANATIONS: Explanations = {
  'LANG-1': {
    name: 'Forbidden word',
    why: 'Words that are clear inside the house are jargon, or an insult, to a customer.',
    how: 'Say it with the word that the glossary approves. If the word is harmless here, waive it or change the glossary.',
  },
  'LANG-2': {
    name: 'Complaint without its three parts',
    why: 'Someone who is upset hears nothing else until the feeling is named and the cause understood.',
    how: 'Answer with feeling, then understanding, then action, each in a line of its own.',
  },
  'LANG-3': {
    name: 'Action without a time',
    why: 'A promise without a time is none: the customer calls again to ask.',
    how: 'Say by when: “within 24 hours”, “by 8 pm tonight”, or {time} where the agent fills it in.',
  },
  'LANG-4': {
    name: 'Said time differs from the standard',
    why: 'What is said too short breaks a promise; what is said too long gives away time that the house could keep.',
    how: 'Say the standard’s own time, or correct the standard if the words are right.',
  },
  'LANG-5': {
    name: 'Not in the brand’s voice',
    why: 'Customers notice when the same brand speaks like two different people.',
    how: 'Use the voice’s form of address, and another word in place of one that it avoids.',
  },
  'LANG-6': {
    name: 'No open question',
    why: 'Whoever recommends without asking recommends to nobody in particular.',
    how: 'Ask about the situation with what, how or which before advising.',
  },
  'SLA-1': {
    name: 'Touchpoint without a time to respond',
    why: 'Where nothing is promised, everyone waits a different while and nobody notices.',
    how: 'Attach a standard of first response, wait, call-back or fulfilment.',
  },
  'SLA-2': {
    name: 'Impossible promise',
    why: 'The work behind the promise takes longer than the promise, at least for some starts: customers will be let down on time.',
    how: 'Look at the path: shorten a card on it, change its calendar, or promise what can be kept.',
  },
  'SLA-3': {
    name: 'Channels promise different times',
    why: 'A customer who is told two times believes neither, and uses the channel that costs the most.',
    how: 'Bring the promises together, or sign the difference off with its reason.',
  },
  'SLA-4': {
    name: 'Complaint without escalation in time',
    why: 'If nobody hears of it before the target, nobody can still save it.',
    how: 'Add an escalation well before the target, to a role that exists.',
  },
  'SLA-5': {
    name: 'Cards wait for each other',
    why: 'In a circle nothing can begin, so no time can be calculated.',
    how: 'Take away or turn around one of the links in the circle.',
  },
  'AUTH-1': {
    name: 'Dead end for complaints',
    why: 'Nobody within reach may settle the matter in time: the customer is sent in circles.',
    how: 'Give someone on the way the right to refund, replace, repair or compensate, or escalate to someone who has it.',
  },
  'AUTH-2': {
    name: 'Next level may do no more',
    why: 'Passing a case up to someone who may decide less only costs time.',
    how: 'Raise the limit of the role above, or name another one.',
  },
  'HAND-1': {
    name: 'Bot without a way out',
    why: 'Without a limit the bot goes on asking, and the customer leaves.',
    how: 'Say when it hands over: after so many tries, after a wait, or whenever the customer asks.',
  },
  'HAND-2': {
    name: 'Handover passes nothing on',
    why: 'Telling the whole story again is among the worst moments of any journey.',
    how: 'List what goes along: the conversation, the order, what was tried.',
  },
  'JRN-1': {
    name: 'Heavy pain, no action',
    why: 'A strong and frequent pain that nobody works on makes the map a picture on the wall.',
    how: 'Add an action with an owner and a date.',
  },
  'JRN-2': {
    name: 'Badly remembered',
    why: 'People remember the peak and the end; a bad end colours all that was good before.',
    how: 'Improve the last step, or place a delight near the end.',
  },
  'JRN-3': {
    name: 'Bad where much is at stake',
    why: 'Here a bad feeling costs the most: the customer decides whether to stay.',
    how: 'Work on this step first: find the pain, and give it an action.',
  },
  'JRN-4': {
    name: 'Delights',
    why: 'Without a delight nothing is told to friends; without a limit a delight becomes an entitlement.',
    how: 'Add a delight moment, and say what it may cost or how often it may happen.',
  },
  'BP-1': {
    name: 'Action without touchpoint or evidence',
    why: 'If nothing of ours is met or seen where the customer acts, we can’t shape that step.',
    how: 'Add the touchpoint and what the customer sees of it, or waive it if the step is theirs alone.',
  },
  'BP-2': {
    name: 'Card without an owner',
    why: 'What belongs to everyone is done by nobody.',
    how: 'Choose the role that does it.',
  },
  'BP-3': {
    name: 'Link skips the frontstage',
    why: 'Nobody the customer meets stands between: either a step is missing, or the back office is exposed.',
    how: 'Lead the link through a frontstage card, or waive it for self-service.',
  },
  'LOOP-1': {
    name: 'Verified without proof',
    why: 'A loop is closed by figures, not by a tick.',
    how: 'Enter what was measured before and after.',
  },
  'LOOP-2': {
    name: 'Overdue action',
    why: 'An action past its date tells the team that dates do not count.',
    how: 'Finish it, or set a date that holds.',
  },
  'LOOP-3': {
    name: 'Action without owner or date',
    why: 'An action that nobody owns, or that is due never, will not happen.',
    how: 'Name the responsible role and the day.',
  },
  'REF-1': {
    name: 'Missing record',
    why: 'Something was deleted from the library, and what refers to it says nothing any more.',
    how: 'Choose another record, or take the reference away.',
  },
  'REF-2': {
    name: 'Not a picture',
    why: 'Where a picture should be there is a text that names none: nobody sees anything.',
    how: 'Upload the picture, give its https:// address, or take the text away.',
  },
  'SQ-1': {
    name: 'Quality dimension without a standard',
    why: 'Customers judge all five dimensions of SERVQUAL; one that no standard serves is left to chance.',
    how: 'Say of a standard which dimension it serves, or add one.',
  },
  'SQ-2': {
    name: 'Below expectation',
    why: 'Satisfaction is the gap between what is expected and what is perceived.',
    how: 'Improve what is perceived here, or stop promising what raises the expectation.',
  },
};
