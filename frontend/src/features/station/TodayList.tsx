import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import dayjs from 'dayjs';
import { dayStart } from '../../shared/list/days';
import { ErrorState } from '../../shared/list/ErrorState';
import { getAdmissions } from './api';
import { shownMoment } from './stationWords';
import shared from '../../shared/station/Station.module.css';
import classes from './Today.module.css';

/** Whom the gate let in today, the last one first. */
export function TodayList({ isOnline }: { isOnline: boolean }) {
  const since = dayStart(dayjs().format('YYYY-MM-DD'))!;
  const query = useQuery({
    queryKey: ['submissions', 'admissions', since],
    queryFn: ({ signal }) => getAdmissions(since, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  return (
    <section aria-label="Let in today" className={classes.today}>
      <h2 className={classes.todayTitle}>Let in today{data && `: ${data.count}`}</h2>
      {query.isPending && (isOnline ? <Skeleton height={64} /> : <p className={shared.more}>The list comes with the connection.</p>)}
      {isOnline && query.isError && !data && <ErrorState title="The list could not be loaded" error={query.error} onRetry={() => void query.refetch()} />}
      {data?.count === 0 && <p className={shared.more}>Nobody yet.</p>}
      <ul className={classes.todayRows}>
        {data?.results.map((entry) => (
          <li key={entry.id}>
            <Link to={`/gate/entries/${entry.id}`} className={classes.todayRow}>
              <b>{shownMoment(entry.completed_at)}</b>{' '}
              <span className={classes.todayPlate}>{entry.vehicle_number}</span>{' '}
              <span className={classes.todayWho}><bdi>{entry.driver_name}</bdi></span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
