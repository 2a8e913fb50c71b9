import { Clock } from './Clock.tsx';
import { useReader } from './context.ts';
import classes from './reader.module.css';

/** By when, and who decides: what goes with a script or a touchpoint. */
export function Rules({
  slas,
  authorities,
}: {
  readonly slas: readonly string[];
  readonly authorities: readonly string[];
}) {
  const { reading, words } = useReader();
  const standards = reading.slas.filter(({ id }) => slas.includes(id));
  const rights = reading.authorities.filter(({ id }) => authorities.includes(id));
  return (
    <>
      {standards.length > 0 && (
        <section className={classes.rules}>
          <h2>{words.standards}</h2>
          <ul lang={reading.locale}>
            {standards.map((standard) => (
              <Clock key={standard.id} standard={standard} />
            ))}
          </ul>
        </section>
      )}
      {rights.length > 0 && (
        <section className={classes.rules}>
          <h2>{words.authority}</h2>
          <ul lang={reading.locale}>
            {rights.map(({ id, role, situation, may, limit, beyond, within }) => (
              <li key={id} className={classes.standard}>
                {situation !== '' && <p className={classes.quiet}>{situation}</p>}
                <p className={classes.big}>
                  <span className={classes.label}>{words.mayDecide(role)}</span>{' '}
                  <strong>{may.join(reading.locale === 'zh-CN' ? '、' : ', ') || '–'}</strong>
                  {limit !== '' && ` ${words.upTo(limit)}`}
                </p>
                {(beyond !== '' || within !== '') && (
                  <p>
                    {[beyond && words.ask(beyond), within && words.settled(within)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
