import { useState } from 'react';
import { useReader } from '../context.ts';
import { useKept } from '../kept.ts';
import { Page } from '../pages.tsx';
import classes from '../reader.module.css';
import { nextOf, type Question, rightOf, scoreSchema } from './score.ts';

const NONE = {};

/** The handbook's own questions, one after the other, until all are right. */
export function Training() {
  const { handbook, reading, words } = useReader();
  const { questions } = reading;
  const [score, setScore] = useKept('local', `throughline.read.${handbook}.score`, scoreSchema, NONE);
  const [asked, setAsked] = useState<Question | null>(() => nextOf(score, questions, null));
  const answered = (right: boolean) => {
    if (asked) setScore({ ...score, [asked.id]: right });
  };
  const restart = () => {
    setScore({});
    setAsked(questions[0] ?? null);
  };
  return (
    <Page title={words.training} kicker={words.score(rightOf(score, questions), questions.length)}>
      {asked ? (
        <Asked
          key={asked.id}
          question={asked}
          at={questions.indexOf(asked) + 1}
          onAnswer={answered}
          onNext={() => setAsked(nextOf(score, questions, asked.id))}
        />
      ) : (
        <p className={classes.done} role="status">
          ✓ {words.score(rightOf(score, questions), questions.length)}
        </p>
      )}
      <p className={classes.foot}>
        <span className={classes.quiet}>{words.onDevice}</span>
        <button type="button" onClick={restart}>
          {words.again}
        </button>
      </p>
    </Page>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly at: number;
  readonly onAnswer: (right: boolean) => void;
  readonly onNext: () => void;
}

function Asked({ question, at, onAnswer, onNext }: AskedProps) {
  const { reading, words } = useReader();
  const { prompt, choices, right, answer } = question;
  const [chosen, setChosen] = useState<number | null>(null);
  const [isShown, setShown] = useState(false);
  const isOpen = choices.length === 0;
  const choose = (index: number) => {
    setChosen(index);
    setShown(true);
    onAnswer(index === right);
  };
  const judge = (knew: boolean) => {
    onAnswer(knew);
    onNext();
  };
  return (
    <section className={classes.question}>
      <p className={classes.quiet}>{words.questionOf(at, reading.questions.length)}</p>
      <h2 lang={reading.locale}>{prompt}</h2>
      <ul className={classes.choices} lang={reading.locale}>
        {choices.map((choice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: choices never move
          <li key={index}>
            <button
              type="button"
              disabled={isShown}
              data-state={
                !isShown ? undefined : index === right ? 'right' : index === chosen ? 'wrong' : undefined
              }
              onClick={() => choose(index)}
            >
              {choice}
              {isShown && index === right && ` ✓`}
              {isShown && index === chosen && index !== right && ` ×`}
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {isShown && (
          <p className={classes.answer}>
            {chosen !== null && <strong>{chosen === right ? words.right : words.wrong}. </strong>}
            <span className={classes.label}>{words.answer}</span> <span lang={reading.locale}>{answer}</span>
          </p>
        )}
      </div>
      {isOpen && !isShown && (
        <button type="button" className={classes.primary} onClick={() => setShown(true)}>
          {words.showAnswer}
        </button>
      )}
      {isOpen && isShown && (
        <div className={classes.pair}>
          <button type="button" onClick={() => judge(true)}>
            {words.knewIt}
          </button>
          <button type="button" onClick={() => judge(false)}>
            {words.didNotKnow}
          </button>
        </div>
      )}
      {!isOpen && isShown && (
        <button type="button" className={classes.primary} onClick={onNext}>
          {words.next}
        </button>
      )}
    </section>
  );
}
