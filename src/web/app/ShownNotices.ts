// A file of its own: fetching the package itself would fetch all of it, and keep it together with what is needed at once.
export { Notifications } from '@mantine/notifications';
