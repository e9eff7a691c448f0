// What a team of two languages could have on its board after half a year, written for this: sessions with what was noted
// down in them, topics somebody proposed, and people with what they say they share.
//   `# id | title | day`, then `- takeaway` and `? question | answer | …`; `+ id | topic`; `@ id | name | shares | …`
export const teamNotes = `
# deadlocks | Deadlocks, step by step | 2026-05-07
- Two transactions that lock rows in opposite order wait for each other forever
- SKIP LOCKED lets a worker step over rows somebody else holds
- Postgres kills the younger victim after deadlock_timeout
? How do we find out who held the lock? | pg_locks joined with pg_stat_activity shows the blocker
# partial-indexes | Partial indexes | 2026-11-19
- An index with a WHERE clause stays small when only open orders are asked for
? Does column order matter? | Yes, put what you compare for equality first
# query-plans | Reading query plans | 2026-09-03
- EXPLAIN ANALYZE runs the statement for real, so wrap it in a rollback
- A sequential scan on a small table is fine
? Why does the planner ignore my index? | Stale statistics, run ANALYZE on the table
# window-functions | Window functions in SQL | 2026-04-16
- ROW_NUMBER partitioned by customer finds the latest order of each
- LAG compares a row with the previous one
# vacuum | Vacuum and table bloat | 2026-06-18
- Autovacuum cannot clean rows that a long transaction still sees
- Bloat shows up as a table that grows although nothing is added
# migrations | Schema migrations without downtime | 2026-10-08
- Add the column as nullable first, backfill in batches, then tighten the constraint
- Never rename in one step: expand, migrate, contract
? Can we roll back a migration? | Only while the old column is still written
# replication | Replication lag | 2026-03-12
- Read your own writes from the primary, everything else from a replica
# sharding | When to shard a database | 2026-02-11
- Shard by tenant, and keep one directory of who lives where
# data-modelling | Data modelling for beginners | 2026-01-22
- Normal forms are a way to say each fact once
- A surrogate key outlives every business rule
# dashboards | Dashboards people actually read | 2026-09-24
- One chart answers one question; put the question in its title
- Start the axis at zero for bars
# ab-tests | A/B tests and what they cannot tell | 2026-07-02
- Decide the sample size before you start, and do not peek
- A p-value says nothing about how big the effect is
? How long should an experiment run? | At least two full weeks
# data-quality | Catching bad data early | 2026-08-20
- Test freshness and row counts at the border of every pipeline
- A contract between producer and consumer beats a cleanup job
# streaming | Kafka and event streams | 2026-10-22
- Consumers must be idempotent because every message may arrive twice
- A consumer group rebalances when a member stops its heartbeat
? What is a poison message? | One that fails every retry; park it in a dead letter queue
# etl | From nightly batch to incremental loads | 2026-05-28
- Watermarks remember up to where the last run got
# forecasting | Forecasting demand | 2026-06-04
- A naive forecast is the bar every model has to clear
- Holidays shift; encode them as features
# spreadsheets | Spreadsheets that survive their author | 2026-02-26
- Name your ranges and keep raw data on its own sheet
# incidents | Running an incident | 2026-10-15
- One commander, one scribe, everybody else fixes
- Say in the channel what you will do before you do it
? When do we wake up the manager? | When customers lose data or money
# postmortems | Blameless postmortems | 2026-10-29
- Ask how it made sense at the time, not who did it
- An action item without an owner is a wish
# oncall | Surviving on-call | 2026-07-16
- Hand over in writing at the end of each shift
- Pages that nobody acts upon get deleted
? What do we do about alert fatigue? | Delete every alert that has no runbook
# runbooks | Runbooks that help at 3 am | 2026-04-30
- Start with how to stop the bleeding, explain later
# monitoring | Metrics, logs and traces | 2026-08-06
- A trace id in every log line ties the services together
- Alert on symptoms users feel, not on CPU
- Prometheus scrapes, it is not told
# slos | Service level objectives | 2026-09-17
- An error budget is permission to take risks
? How many nines do we need? | As few as users do not notice
# chaos | Breaking things on purpose | 2026-03-26
- A game day with a stopwatch shows which dependency is not optional
# capacity | Load testing and capacity | 2026-05-14
- Ramp up until the first queue grows, that is your limit
- Little's law ties latency, throughput and concurrency
# kubernetes | Kubernetes for application developers | 2026-08-27
- Requests are for the scheduler, limits are for the kernel
- A readiness probe that checks the database takes every pod down at once
? Why was my pod killed? | OOMKilled means it went over its memory limit
# docker | Smaller Docker images | 2026-01-29
- Build in one stage and copy only the result into the next
# terraform | Infrastructure as code with Terraform | 2026-06-25
- Keep state remote and locked, plan in the pull request
# ci | A fast CI pipeline | 2026-11-05
- Cache dependencies by the lock file's hash
- Flaky tests are quarantined the same day
# releases | Feature flags and gradual rollouts | 2026-09-10
- Ship dark, turn on for one percent, watch, widen
- Remove a flag within two weeks or it becomes configuration
# git | Git beyond commit and push | 2026-03-05
- Interactive rebase tells the story you wish you had lived
- Bisect finds the commit that broke it in a handful of steps
# code-review | Code reviews people look forward to | 2026-07-23
- Small diffs get read, big ones get approved
- Ask a question instead of giving an order
? How fast should a review happen? | Within half a working day
# refactoring | Refactoring legacy code | 2026-04-02
- Pin what it does with a characterisation test before touching it
- Strangle the old module behind an interface
# testing | Tests that do not lie | 2026-10-01
- Test behaviour at the border, not private methods
- A mock that agrees with you proves nothing
# property-tests | Property-based testing | 2026-02-19
- Say what always holds and let the machine look for the counterexample
- Shrinking gives you the smallest failing input
# typescript | Type-safe TypeScript | 2026-06-11
- A discriminated union makes illegal states unrepresentable
- unknown forces you to look before you use
# rust | First steps in Rust | 2026-01-15
- The borrow checker is a reviewer that never sleeps
# react | React rendering and state | 2026-08-13
- Derive what you can, store only what you must
- Memoising everything hides the real problem
# accessibility | Accessible forms | 2026-05-21
- Every input needs a label that stays visible
- Tab through the page before you ship it
? Which screen reader should we try? | NVDA with Firefox is a good start
# api-design | Designing APIs others like | 2026-09-30
- Page with cursors, not with offsets
- Return the same error shape everywhere
# caching | Caching and invalidation | 2026-07-09
- Stale-while-revalidate hides latency without lying for long
- Put the version into the key instead of deleting
# auth | OAuth and single sign-on | 2026-10-20
- Never put a token into a URL
- Refresh tokens rotate, a reused one revokes the family
# security | Threat modelling | 2026-11-12
- Draw the data flow and ask at each border what an attacker gains
? Do we need to rotate the keys every month? | Only when somebody who knew them leaves
# secrets | Keeping passwords out of the repository | 2026-02-05
- A secret that was pushed once is burnt: rotate it, do not rewrite history
# privacy | Personal data and the GDPR | 2026-04-23
- Collect less: what you do not have cannot leak
# llm | Prompting language models | 2026-11-26
- Give an example of the answer you want
- Evaluate against a fixed set before changing the prompt
# ml | Machine learning without magic | 2026-03-19
- A leak between training and test data looks like genius
# feedback | Giving feedback that lands | 2026-11-10
- Describe what you saw, what it did to you, and what you wish for
- Praise in detail, not in general
# difficult-talks | Difficult conversations | 2026-06-30
- Say the hard sentence in the first minute
- Silence is a tool, let it work
? What if the other person cries? | Wait, offer a break, do not solve it for them
# delegation | Delegating without losing track | 2026-08-18
- Hand over the outcome, not the steps
- Agree when you will hear about it before you let go
# one-on-ones | One-on-ones worth having | 2026-07-28
- The agenda belongs to the report, not to the boss
# hiring | Interviewing and hiring | 2026-05-05
- The same questions for everybody, scored before the debrief
- A work sample beats a whiteboard puzzle
# coaching | Asking coaching questions | 2026-09-22
- Advice is what people ask for when they want to be heard
# saying-no | Saying no to stakeholders | 2026-10-06
- Offer a trade: this instead of that
# prioritising | Prioritising a backlog | 2026-06-16
- Cost of delay divided by duration gives a fair order
# estimation | Estimating work | 2026-03-31
- Throughput of the last ten weeks beats story points
# facilitation | Facilitating meetings | 2026-11-03
- Write first, speak second: quiet people have ideas too
- No agenda, no meeting
# presenting | Presenting to executives | 2026-04-14
- Lead with the decision you need
# writing | Writing documents people finish | 2026-08-25
- The first paragraph is the only one everybody reads
# negotiation | Negotiating salaries and budgets | 2026-01-27
- Know your walk-away point before you sit down
# onboarding | Onboarding new colleagues | 2026-09-08
- A first merge on day two beats a week of slides
# remote | Working across time zones | 2026-02-17
- Decisions live in writing or they did not happen
# burnout | Spotting burnout early | 2026-10-27
- Cynicism comes before exhaustion
# datenschutz | Datenschutz im Alltag | 2026-10-13
- Auftragsverarbeitung braucht einen Vertrag, bevor die ersten Daten fließen
- Löschfristen gehören ins Verzeichnis der Verarbeitungstätigkeiten
? Dürfen wir Kundendaten zum Testen nehmen? | Nur anonymisiert
# datenbanksperren | Datenbanksperren verstehen | 2026-05-19
- Lange Transaktionen halten Sperren, bis jemand den Stecker zieht
? Wie erkenne ich eine Verklemmung? | Am Wartegraphen
# entscheidungen | Entscheidungen im Team treffen | 2026-09-15
- Konsent heißt: keiner hat einen schwerwiegenden Einwand
- Eine Entscheidungsvorlage passt auf eine Seite
# fuehrung | Führung ohne Macht | 2026-07-07
- Wer fragt, führt
- Vertrauen wächst durch gehaltene Zusagen
# rueckmeldung | Rückmeldungen geben und annehmen | 2026-08-04
- Ich-Botschaften statt Vorwürfe
? Wie reagiere ich auf unfaire Kritik? | Nachfragen und eine Nacht darüber schlafen
# besprechungen | Kürzere Besprechungen | 2026-06-09
- Ohne Tagesordnung kein Termin
- Stehend dauert es halb so lang
# moderation | Moderation von Workshops | 2026-03-24
- Parkplatz für alles, was vom Thema wegführt
# konflikte | Konflikte früh ansprechen | 2026-11-17
- Gewaltfreie Kommunikation trennt Beobachtung und Bewertung
# uebergabe | Saubere Schichtübergaben | 2026-04-21
- Offene Störungen zuerst, Erledigtes zuletzt
# stoerungen | Störungen im Betrieb beheben | 2026-10-01
- Erst den Dienst wiederherstellen, dann die Ursache suchen
- Rückfallebene regelmäßig üben
# barrierefreiheit | Barrierefreie Oberflächen | 2026-05-26
- Kontrast mindestens viereinhalb zu eins
- Bedienbar allein mit der Tastatur
# prozesse | Geschäftsprozesse modellieren | 2026-01-20
- Ein Ereignis löst aus, eine Aufgabe verändert
# kennzahlen | Kennzahlen für Teams | 2026-08-11
- Durchlaufzeit misst, was der Kunde spürt
# gehalt | Gehaltsgespräche vorbereiten | 2026-02-24
- Erfolge übers Jahr sammeln statt am Vorabend
# lernen | Gemeinsam lernen lernen | 2026-09-29
- Abrufen schlägt Wiederlesen
# uebersetzung | Texte übersetzen und lokalisieren | 2026-07-21
- Platzhalter nie aus Satzteilen zusammensetzen
# vertrieb | Verkaufsgespräche führen | 2026-06-23
- Erst das Problem verstehen, dann das Angebot zeigen
+ graphql | GraphQL or REST?
+ elasticsearch | Getting started with Elasticsearch
+ mentoring | How to be a good mentor
+ public-speaking | Overcoming stage fright
+ data-mesh | What is a data mesh?
+ sprint-planung | Sprintplanung ohne Frust
+ zeitmanagement | Zeitmanagement und Fokus
+ verhandeln | Verhandeln mit Lieferanten
+ okrs | OKRs that are not a to-do list
+ regex | Regular expressions without tears
+ wasm | WebAssembly in the browser
+ storytelling | Storytelling with data
+ pairing | Pair programming remotely
+ bewerbung | Bewerbungsgespräche üben
+ dbt | Models and tests with dbt
@ ana | Ana Petrović | SQL tuning | facilitating workshops
@ dee | Dee Nakamura | Postgres internals | teaching
@ tom | Tom Becker | incident response | Kubernetes operators
@ bo | Bo Lindqvist | public speaking | negotiation
@ chidi | Chidi Okafor | conflict mediation | coaching
@ kwame | Kwame Mensah | Kafka | distributed systems
@ omar | Omar Haddad | data visualisation | Tableau
@ joerg | Jörg Müller | Vertragsrecht | Datenschutz
@ anouk | Anouk Lefèvre | user research | usability tests
@ greta | Greta Weiß | Moderation | agiles Arbeiten
@ ines | Inês Carvalho | frontend performance | design systems
@ li | Li Wei | machine learning | Python
@ soren | Søren Kjær | security reviews | cryptography
@ priya | Priya Raghunathan | project management | budgeting
@ stefan | Stefan Schröder | Buchhaltung | Steuern
@ stephanie | Stephanie Marsh | technical writing | documentation
@ yusuf | Yusuf Demir | mobile apps | Swift
@ hannah | Hannah O'Neill | hiring | onboarding
`;
