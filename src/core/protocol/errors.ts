import type { Sentences } from './sentences.ts';
import { CLOSE } from './sync.ts';

export interface ErrorKind {
  /** HTTP status. */
  readonly status: number;
  /** Close code on `/sync`, where the error can happen there. */
  readonly close?: number;
  readonly sentence: Sentences;
}

/** Every error that the program answers with: stable code, HTTP status, close code, sentence. */
export const ERRORS = {
  'request.invalid': {
    status: 400,
    sentence: { en: 'The request is not in the form that is expected.', 'zh-CN': '请求的写法不符合要求。' },
  },
  'request.not-json': {
    status: 400,
    sentence: { en: 'The text is not valid JSON.', 'zh-CN': '内容不是有效的 JSON。' },
  },
  'request.too-deep': {
    status: 400,
    sentence: { en: 'The JSON is nested too deeply.', 'zh-CN': 'JSON 嵌套过深。' },
  },
  'request.too-large': {
    status: 413,
    sentence: { en: 'That is too large: at most {maximum} MiB.', 'zh-CN': '内容过大，最多 {maximum} MiB。' },
  },
  'request.media-type': {
    status: 415,
    sentence: { en: 'This kind of content is not accepted here.', 'zh-CN': '此处不接受这种内容类型。' },
  },
  'request.too-many': {
    status: 429,
    close: CLOSE.tooMany,
    sentence: { en: 'Too many requests. Try again in a moment.', 'zh-CN': '请求过于频繁，请稍后再试。' },
  },
  'request.foreign': {
    status: 403,
    sentence: {
      en: 'The server does not answer to this address, or to pages of other sites. Who runs it can name its address in PUBLIC_URL.',
      'zh-CN': '服务器不接受来自这个地址或其他网站页面的访问。管理员可在 PUBLIC_URL 中设置访问地址。',
    },
  },
  'route.unknown': {
    status: 404,
    sentence: { en: 'There is nothing at this address.', 'zh-CN': '这个地址没有内容。' },
  },
  'route.method': {
    status: 405,
    sentence: { en: 'This address does not take that method.', 'zh-CN': '这个地址不支持该请求方法。' },
  },
  'workspace.unknown': {
    status: 404,
    sentence: { en: 'There is no such workspace.', 'zh-CN': '找不到这个工作区。' },
  },
  'token.unknown': {
    status: 404,
    sentence: { en: 'You have no such token.', 'zh-CN': '您没有这个令牌。' },
  },
  'token.too-many': {
    status: 409,
    sentence: {
      en: 'You have {maximum} tokens. Revoke one that is not needed any more first.',
      'zh-CN': '您已有 {maximum} 个令牌，请先撤销不再需要的令牌。',
    },
  },
  'webhook.unknown': {
    status: 404,
    sentence: { en: 'There is no such webhook.', 'zh-CN': '找不到这个 Webhook。' },
  },
  'webhook.delivery-unknown': {
    status: 404,
    sentence: {
      en: 'That delivery is not kept any more.',
      'zh-CN': '这条发送记录已不再保留。',
    },
  },
  'webhook.off': {
    status: 409,
    sentence: {
      en: 'The webhook is off. Switch it on to send this again; a test can be sent all the same.',
      'zh-CN': 'Webhook 已停用，启用后才能重新发送；测试消息仍可发送。',
    },
  },
  'webhook.too-many': {
    status: 409,
    sentence: {
      en: 'The workspace has {maximum} webhooks. Remove one that is not needed any more first.',
      'zh-CN': '工作区已有 {maximum} 个 Webhook，请先删除不再需要的。',
    },
  },
  'webhook.address': {
    status: 422,
    sentence: {
      en: 'That address leads into a private network, which webhooks may not reach on this server.',
      'zh-CN': '这个地址指向内部网络，本服务器不允许 Webhook 访问。',
    },
  },
  'journey.unknown': {
    status: 404,
    close: CLOSE.noSuchDocument,
    sentence: {
      en: 'There is no such journey. It may have been deleted for good.',
      'zh-CN': '找不到这个旅程，它可能已被彻底删除。',
    },
  },
  'journey.not-in-bin': {
    status: 409,
    sentence: { en: 'Move the journey to the bin first.', 'zh-CN': '请先把旅程移到回收站。' },
  },
  'comment.unknown': {
    status: 404,
    sentence: {
      en: 'There is no such comment. It may have been deleted.',
      'zh-CN': '找不到这条评论，它可能已被删除。',
    },
  },
  'version.unknown': {
    status: 404,
    sentence: {
      en: 'There is no such version of this journey any more.',
      'zh-CN': '这个旅程已没有这个历史版本。',
    },
  },
  'version.busy': {
    status: 409,
    sentence: {
      en: 'The journey is being edited without a pause; nothing was changed. Try again in a moment.',
      'zh-CN': '旅程正在被不断编辑，内容没有变化。请稍后再试。',
    },
  },
  'handbook.unknown': {
    status: 404,
    close: CLOSE.noSuchDocument,
    sentence: {
      en: 'There is no such handbook. It may have been deleted for good.',
      'zh-CN': '找不到这份服务手册，它可能已被彻底删除。',
    },
  },
  'handbook.not-in-bin': {
    status: 409,
    sentence: { en: 'Move the handbook to the bin first.', 'zh-CN': '请先把服务手册移到回收站。' },
  },
  'handbook.unknown-journey': {
    status: 422,
    sentence: {
      en: 'There is no journey “{journey}” to make the handbook of. It may have been deleted.',
      'zh-CN': '找不到手册要收录的旅程“{journey}”，可能已被删除。',
    },
  },
  'handbook.withheld': {
    status: 403,
    sentence: {
      en: 'What is not issued yet is read by those who may read all journeys in it: one of them is not shared with you.',
      'zh-CN': '手册尚未发布的内容，只有能查看其中全部旅程的人才能查看；有旅程未与您共享。',
    },
  },
  'handbook.has-errors': {
    status: 409,
    sentence: {
      en: 'The handbook was not issued: the errors listed below stand against it. Mend them, or waive them with a reason.',
      'zh-CN': '手册未发布：以下错误尚未处理。请先修正，或说明理由后豁免。',
    },
  },
  'issue.unknown': {
    status: 404,
    sentence: { en: 'The handbook has no issue {n}.', 'zh-CN': '这份手册没有第 {n} 次发布。' },
  },
  'issue.taken': {
    status: 409,
    sentence: {
      en: 'Somebody else issued the handbook at the same moment. Look at that issue, then try again.',
      'zh-CN': '其他人刚刚发布了这份手册。请先查看那次发布，再重试。',
    },
  },
  'library.unknown-record': {
    status: 404,
    sentence: {
      en: 'The record that was to stay is not in the library any more. Nothing has changed.',
      'zh-CN': '要保留的那条资料已不在资料库中，现有内容没有任何变化。',
    },
  },
  'document.newer': {
    status: 409,
    sentence: {
      en: 'A newer version of Throughline has written here; nothing was changed. Update the program first.',
      'zh-CN': '这里的内容由更新版本的 Throughline 写入，未作更改。请先升级程序。',
    },
  },
  'template.unknown': {
    status: 404,
    sentence: { en: 'There is no such template.', 'zh-CN': '找不到这个模板。' },
  },
  'file.refused': {
    status: 422,
    sentence: {
      en: 'The file was not taken in; nothing has changed. What is wrong is listed below.',
      'zh-CN': '文件未导入，现有内容没有任何变化。问题列在下面。',
    },
  },
  'change.refused': {
    status: 422,
    sentence: {
      en: 'The change was not made. What is wrong is listed below.',
      'zh-CN': '未作更改。问题列在下面。',
    },
  },
  'export.busy': {
    status: 503,
    sentence: {
      en: 'Too many exports are being made at once. Try again in a moment.',
      'zh-CN': '正在进行的导出过多，请稍后再试。',
    },
  },
  'export.too-large': {
    status: 422,
    sentence: {
      en: 'The picture would be too large at this scale. Choose a smaller one, or SVG.',
      'zh-CN': '按这个倍数生成的图片过大，请选择较小倍数或改用 SVG。',
    },
  },
  'analysis.busy': {
    status: 503,
    sentence: {
      en: 'Too many journeys are being calculated at once. Try again in a moment.',
      'zh-CN': '正在计算的旅程过多，请稍后再试。',
    },
  },
  'analysis.failed': {
    status: 500,
    sentence: {
      en: 'The journey could not be calculated. It is unharmed.',
      'zh-CN': '计算失败，旅程内容不受影响。',
    },
  },
  'export.unknown-stage': {
    status: 422,
    sentence: {
      en: 'There is no stage “{stage}” in this journey.',
      'zh-CN': '这个旅程中没有“{stage}”这个阶段。',
    },
  },
  'export.unknown-card': {
    status: 422,
    sentence: {
      en: 'There is no card “{card}” in this journey. It may have been deleted.',
      'zh-CN': '这个旅程中没有“{card}”这张卡片，可能已被删除。',
    },
  },
  'export.handbook-too-large': {
    status: 422,
    sentence: {
      en: 'The handbook is too large to be made in one piece. Make one of fewer journeys, or for one role or channel.',
      'zh-CN': '手册内容过多，无法一次生成。请减少收录的旅程，或只为某个角色、渠道生成。',
    },
  },
  'export.timed-out': {
    status: 503,
    sentence: {
      en: 'Making the document took too long, so it was stopped. Try again, or make it for one role or channel.',
      'zh-CN': '生成文档超时，已停止。请重试，或只为某个角色、渠道生成。',
    },
  },
  'export.unknown-edition': {
    status: 422,
    sentence: {
      en: 'The handbook’s journeys know no such role or channel, so there is no edition for it.',
      'zh-CN': '手册收录的旅程中没有这个角色或渠道，无法生成对应版本。',
    },
  },
  'export.disk-full': {
    status: 507,
    sentence: {
      en: 'The server’s disk is full, so the document could not be made. Nothing else was harmed.',
      'zh-CN': '服务器磁盘已满，无法生成文档，其他内容不受影响。',
    },
  },
  'export.cancelled': {
    status: 409,
    sentence: { en: 'The export was cancelled.', 'zh-CN': '导出已取消。' },
  },
  'export.unknown': {
    status: 404,
    sentence: {
      en: 'There is no such export. A file is kept for some minutes only: start the export again.',
      'zh-CN': '找不到这个导出任务。文件只保留几分钟，请重新导出。',
    },
  },
  'export.unfinished': {
    status: 409,
    sentence: { en: 'The export is still being made.', 'zh-CN': '导出尚未完成。' },
  },
  'export.map-too-large': {
    status: 422,
    sentence: {
      en: 'The map is too large for a file of this kind. Choose some of its stages, or SVG.',
      'zh-CN': '旅程图过大，无法生成这种文件。请只选部分阶段，或改用 SVG。',
    },
  },
  'export.map-timed-out': {
    status: 503,
    sentence: {
      en: 'Making the file took too long, so it was stopped. Try again, or choose some of the stages.',
      'zh-CN': '生成文件超时，已停止。请重试，或只选部分阶段。',
    },
  },
  'export.failed': {
    status: 500,
    sentence: {
      en: 'The export could not be made. The journey is unharmed.',
      'zh-CN': '导出失败，旅程内容不受影响。',
    },
  },
  'image.empty': {
    status: 422,
    sentence: { en: 'The picture is empty: it holds no bytes.', 'zh-CN': '这是空文件，没有图片内容。' },
  },
  'image.svg': {
    status: 415,
    sentence: {
      en: 'SVG drawings are not taken: they can hold programs. Save it as PNG and try again.',
      'zh-CN': '不支持 SVG，因为其中可能含有程序。请另存为 PNG 后重试。',
    },
  },
  'image.unknown-kind': {
    status: 415,
    sentence: {
      en: 'This is not a picture that can be read. PNG, JPEG, WebP, GIF and AVIF are taken.',
      'zh-CN': '无法识别这种图片。支持 PNG、JPEG、WebP、GIF 和 AVIF。',
    },
  },
  'image.damaged': {
    status: 422,
    sentence: {
      en: 'The picture is damaged or cut off and cannot be read. Open it in a picture program, save it anew and try again.',
      'zh-CN': '图片已损坏或不完整，无法读取。请用图片软件打开并重新保存后再试。',
    },
  },
  'image.too-large': {
    status: 422,
    sentence: {
      en: 'The picture is too large: at most {megapixels} megapixels. Make it smaller and try again.',
      'zh-CN': '图片尺寸过大，最多 {megapixels} 百万像素。请缩小后重试。',
    },
  },
  'image.too-many-frames': {
    status: 422,
    sentence: {
      en: 'This moving picture has too many images: at most {frames}. Only the first is kept anyway; send that one.',
      'zh-CN': '动图帧数过多，最多 {frames} 帧。系统只保留第一帧，请直接上传这一帧。',
    },
  },
  'image.timed-out': {
    status: 422,
    sentence: {
      en: 'Reading the picture took too long. Make it smaller and try again.',
      'zh-CN': '读取图片用时过长，请缩小图片后重试。',
    },
  },
  'image.busy': {
    status: 503,
    sentence: {
      en: 'Too many pictures are being taken in at once. Try again in a moment.',
      'zh-CN': '正在处理的图片过多，请稍后再试。',
    },
  },
  'image.full': {
    status: 409,
    sentence: {
      en: 'There is no more room for pictures here: at most {images} of them, {megabytes} MB in all, earlier ones included.',
      'zh-CN': '此处的图片空间已满：最多 {images} 张，共 {megabytes} MB，以前用过的也计算在内。',
    },
  },
  'image.unknown': {
    status: 404,
    sentence: { en: 'There is no such picture here.', 'zh-CN': '此处没有这张图片。' },
  },
  'import.not-text': {
    status: 422,
    sentence: {
      en: 'This is no table: neither text with separators nor a workbook.',
      'zh-CN': '这不是表格文件：既不是带分隔符的文本，也不是工作簿。',
    },
  },
  'import.not-workbook': {
    status: 422,
    sentence: {
      en: 'This is not an Excel workbook (.xlsx). Nothing has been changed.',
      'zh-CN': '这不是 Excel 工作簿（.xlsx），现有内容没有任何变化。',
    },
  },
  'import.locked': {
    status: 422,
    sentence: {
      en: 'The workbook is protected by a password or in the old .xls format. Save it as .xlsx without a password and try again.',
      'zh-CN': '工作簿设有密码，或是旧版 .xls 格式。请另存为不带密码的 .xlsx 文件后重试。',
    },
  },
  'import.damaged': {
    status: 422,
    sentence: {
      en: 'The workbook is damaged and cannot be read. Open it in a spreadsheet program, save it anew and try again.',
      'zh-CN': '工作簿已损坏，无法读取。请用表格软件打开并重新保存后再试。',
    },
  },
  'import.too-large': {
    status: 422,
    sentence: {
      en: 'The workbook holds more than a journey can. Leave out what does not belong to it and try again.',
      'zh-CN': '工作簿内容过多，超出旅程的容量。请删去无关内容后重试。',
    },
  },
  'import.no-rows': {
    status: 422,
    sentence: { en: 'Every sheet of the workbook is empty.', 'zh-CN': '工作簿的所有工作表都是空的。' },
  },
  'import.busy': {
    status: 503,
    sentence: {
      en: 'Too many files are being imported at once. Try again in a moment.',
      'zh-CN': '正在导入的文件过多，请稍后再试。',
    },
  },
  'import.failed': {
    status: 500,
    sentence: {
      en: 'The file could not be read. Nothing has been changed.',
      'zh-CN': '文件读取失败，现有内容没有任何变化。',
    },
  },
  'storage.full': {
    status: 507,
    close: CLOSE.tryAgain,
    sentence: {
      en: 'The server’s disk is full, so nothing can be saved. What you do is kept on this device.',
      'zh-CN': '服务器磁盘已满，暂时无法保存。您的修改保留在本设备上。',
    },
  },
  'storage.failed': {
    status: 503,
    close: CLOSE.tryAgain,
    sentence: {
      en: 'The server cannot write to its database. What you do is kept on this device.',
      'zh-CN': '服务器无法写入数据库。您的修改保留在本设备上。',
    },
  },
  'storage.damaged': {
    status: 503,
    close: CLOSE.tryAgain,
    sentence: {
      en: 'The database file is damaged. Restore it from a backup.',
      'zh-CN': '数据库文件已损坏，请从备份恢复。',
    },
  },
  'storage.newer': {
    status: 503,
    sentence: {
      en: 'The database was made by a newer version of Throughline. Update the program.',
      'zh-CN': '数据库由更新版本的 Throughline 创建，请升级程序。',
    },
  },
  'sync.bad-message': {
    status: 400,
    close: CLOSE.badMessage,
    sentence: {
      en: 'The connection was closed because of a message that could not be read.',
      'zh-CN': '收到无法识别的消息，连接已关闭。',
    },
  },
  'session.missing': {
    status: 401,
    close: CLOSE.notSignedIn,
    sentence: { en: 'Please sign in.', 'zh-CN': '请先登录。' },
  },
  'sign-in.refused': {
    status: 401,
    sentence: {
      en: 'The e-mail address or the password is not right.',
      'zh-CN': '邮箱或密码不正确。',
    },
  },
  'sign-in.too-many': {
    status: 429,
    sentence: {
      en: 'That has been tried too often. Try again in {minutes} min.',
      'zh-CN': '尝试次数过多，请 {minutes} 分钟后再试。',
    },
  },
  'sign-in.unavailable': {
    status: 503,
    sentence: {
      en: 'The single sign-on does not answer. Try again in a moment, or sign in with a password.',
      'zh-CN': '单点登录暂时没有响应，请稍后再试，或改用密码登录。',
    },
  },
  'setup.code': {
    status: 403,
    sentence: {
      en: 'That is not the code that the server has printed when it was started.',
      'zh-CN': '设置码不正确，请查看服务器启动时显示的设置码。',
    },
  },
  'setup.done': {
    status: 409,
    sentence: {
      en: 'This server has been set up already. Please sign in.',
      'zh-CN': '此服务器已完成设置，请直接登录。',
    },
  },
  'password.wrong': {
    status: 422,
    sentence: { en: 'The current password is not right.', 'zh-CN': '当前密码不正确。' },
  },
  'login.unknown': {
    status: 404,
    sentence: { en: 'You are not signed in there any more.', 'zh-CN': '该设备已退出登录。' },
  },
  'reset.invalid': {
    status: 404,
    sentence: {
      en: 'This link does not work any more. Ask for a new one.',
      'zh-CN': '此链接已失效，请重新获取。',
    },
  },
  'mail.missing': {
    status: 409,
    sentence: {
      en: 'This server can’t send mail. Ask an owner of your workspace for a link.',
      'zh-CN': '此服务器无法发送邮件，请向工作区所有者索取链接。',
    },
  },
  'member.unknown': {
    status: 404,
    sentence: { en: 'There is no such member.', 'zh-CN': '找不到这位成员。' },
  },
  'member.last-owner': {
    status: 409,
    sentence: {
      en: 'A workspace needs an owner. Make somebody else an owner first.',
      'zh-CN': '工作区至少需要一位所有者，请先指定其他人为所有者。',
    },
  },
  'member.owner': {
    status: 409,
    sentence: {
      en: 'Whoever owns the workspace owns every journey in it.',
      'zh-CN': '工作区所有者拥有其中的每个旅程，无法单独更改。',
    },
  },
  'invitation.unknown': {
    status: 404,
    sentence: {
      en: 'This invitation does not work any more: it was used, withdrawn or has expired. Ask for a new one.',
      'zh-CN': '此邀请已失效：可能已被使用、撤回或过期。请重新索取邀请。',
    },
  },
  'invitation.other-email': {
    status: 403,
    sentence: {
      en: 'This invitation is for another e-mail address.',
      'zh-CN': '此邀请是发给另一个邮箱的。',
    },
  },
  'account.taken': {
    status: 409,
    sentence: {
      en: 'There is an account with this e-mail address. Sign in, then open the address again.',
      'zh-CN': '该邮箱已有账号。请先登录，再重新打开此地址。',
    },
  },
  'link.unknown': {
    status: 404,
    sentence: {
      en: 'This link does not work any more: it was revoked or has expired. Ask for a new one.',
      'zh-CN': '此链接已失效：可能已被撤销或过期。请重新索取链接。',
    },
  },
  'link.password': {
    status: 403,
    sentence: { en: 'The password of the link is not right.', 'zh-CN': '链接密码不正确。' },
  },
  'right.missing': {
    status: 403,
    close: CLOSE.noRight,
    sentence: { en: 'You have no right to do that here.', 'zh-CN': '您没有进行此操作的权限。' },
  },
  'document.other-epoch': {
    status: 409,
    close: CLOSE.otherEpoch,
    sentence: {
      en: 'The journey was restored to an earlier version. Your unsent edits are offered as a copy.',
      'zh-CN': '旅程已恢复到较早版本，您尚未发送的修改可另存为副本。',
    },
  },
  'document.too-large': {
    status: 413,
    close: CLOSE.tooLarge,
    sentence: {
      en: 'The journey has become too large to take in more. Take something out first.',
      'zh-CN': '旅程内容过多，无法继续添加。请先删减一些内容。',
    },
  },
  'server.restarting': {
    status: 503,
    close: CLOSE.restart,
    sentence: { en: 'The server is restarting.', 'zh-CN': '服务器正在重启。' },
  },
  'server.failed': {
    status: 500,
    sentence: {
      en: 'Something went wrong on the server. It has been noted; nothing was half done.',
      'zh-CN': '服务器出错，已记录；没有留下做了一半的更改。',
    },
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;

export type ErrorCode = keyof typeof ERRORS;
