export { addresses, api, type PictureTheme } from './api.ts';
export { ApiError, type ApiErrorCode } from './api-error.ts';
