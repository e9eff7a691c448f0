// Teams in daylight; loaded only where it is worn.
export { teamsLightTheme as theme } from '@fluentui/react-components';
