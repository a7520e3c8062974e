import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate } from 'react-router';

import { signIn } from '../../shared/session/session';
import { siteSettingsQuery } from './api';
import { SignInFrame } from './SignInFrame';
import { SignupForm } from './SignupForm';

/** Makes an account; then signs in at once, or tells that an admin looks at it first. */
export function SignupPage() {
  const client = useQueryClient();
  const { data: site } = useQuery(siteSettingsQuery);
  const entering = useMutation({
    mutationFn: ({ username, password }: { username: string; password: string }) => signIn(client, username, password),
  });
  const [waiting, setWaiting] = useState<string | null>(null);

  if (entering.isSuccess) return <Navigate to="/" replace />;
  if (waiting || entering.isError) {
    return (
      <SignInFrame title="Account created">
        <Stack>
          <Text role="status">
            {entering.isError
              ? 'Your account is ready. Sign in to begin.'
              : `An admin must verify ${waiting} before you can sign in. Ask your admin, then come back here.`}
          </Text>
          <Button component={Link} to="/login">Go to sign in</Button>
        </Stack>
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title="Sign up">
      <SignupForm
        onDone={({ username, password }) =>
          site?.signup_requires_verification ? setWaiting(username) : entering.mutate({ username, password })}
      />
      <Text size="sm" ta="center">
        Already have an account? <Anchor component={Link} to="/login" underline="always">Sign in</Anchor>
      </Text>
    </SignInFrame>
  );
}
