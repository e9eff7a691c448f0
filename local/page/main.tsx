/** Starts the page of Local Teams: as somebody, or with the choice of whom to be. */
import { createRoot } from 'react-dom/client';
import { Landing } from './Landing';
import { LocalTeams } from './LocalTeams';
import './page.css';
import { tenant } from './hostApi';
import { whoAmI } from './place';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element.');
  const everyone = await tenant();
  const me = everyone.people.find((person) => person.key === whoAmI());
  createRoot(root).render(me === undefined ? <Landing tenant={everyone} /> : <LocalTeams tenant={everyone} me={me} />);
}

void start();
