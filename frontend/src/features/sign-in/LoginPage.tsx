import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation } from 'react-router';

import { rememberedName, sessionQuery } from '../../shared/session/session';
import { LoginForm } from './LoginForm';
import { nextPath } from './nextPath';
import { SignInFrame } from './SignInFrame';

export function LoginPage() {
  const { search } = useLocation();
  // Nobody was signed in here before: asking would only log a refusal.
  const { data: user } = useQuery({ ...sessionQuery, enabled: rememberedName() !== null });
  if (user) return <Navigate to={nextPath(search)} replace />;
  return (
    <SignInFrame title="Sign in">
      <LoginForm />
      <Text size="sm" ta="center">
        No account yet? <Anchor component={Link} to="/signup" underline="always">Sign up</Anchor>
      </Text>
    </SignInFrame>
  );
}
