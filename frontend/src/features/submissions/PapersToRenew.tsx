import { Anchor, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { bySoonest, paperName } from '../../shared/gate/documents';
import { PaperStatus } from '../../shared/gate/PaperStatus';
import { shownDay } from '../../shared/list/days';
import { Section } from '../../shared/Section';
import { papersToRenewQuery } from './myGateQueries';
import classes from './submissions.module.css';

/** A customer's papers that end soon or have ended; not there while there are none. */
export function PapersToRenew() {
  // What cannot be read is told on the page of the papers: here it would only push the passes away.
  const { data } = useQuery(papersToRenewQuery);
  if (!data || data.documents.length === 0) return null;
  return (
    <Section title="Papers to renew" action={<Anchor component={Link} to="/gate/documents">All your documents</Anchor>}>
      <Paper withBorder p="md">
        <ul className={classes.lines} aria-label="Papers to renew">
          {[...data.documents].sort(bySoonest).map((paper) => (
            <li key={paper.id} className={classes.line}>
              <PaperStatus paper={paper} />
              <Text size="sm" className="wrapAnywhere">{paperName(paper)}{paper.expires_on && `, valid until ${shownDay(paper.expires_on)}`}</Text>
            </li>
          ))}
        </ul>
      </Paper>
    </Section>
  );
}
