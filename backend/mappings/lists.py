def page(**k):
    return [], 0


def every(**k):
    return iter([])
