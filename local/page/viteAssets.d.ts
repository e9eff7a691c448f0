/** What Vite turns into addresses and styles when it builds this page. */
declare module '*.css';
declare module '*.svg' {
  const address: string;
  export default address;
}
