import type { ErrorKind } from './kind.ts';

/** Pictures that come in. */
export const PICTURES = {
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
} as const satisfies Readonly<Record<string, ErrorKind>>;
