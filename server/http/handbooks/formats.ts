import { type HandbookFormat, XLSX_TYPE } from '../../../src/core/protocol/index.ts';

export const HANDBOOK_TYPES: Readonly<Record<HandbookFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: XLSX_TYPE,
};
