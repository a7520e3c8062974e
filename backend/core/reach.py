"""Which addresses our server may connect to when somebody else named them."""

from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
# Asked with the name as it was given and one of the addresses it stands for.
Reach = Callable[[str, Address], bool]

# Not ours, and not what `is_global` leaves out in every version of Python.
_NOBODYS = [ip_network(text) for text in ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2002::/16")]
# Looks public, and answers a machine of the cloud Azure as 169.254.169.254 does.
_NOBODYS.append(ip_network("168.63.129.16"))
_NAT64 = IPv6Network("64:ff9b::/96")
_UNICAST = IPv6Network("2000::/3")


def anywhere(host: str, address: Address) -> bool:
    """For what the operator's own settings name."""
    return True


def public_or(named: Iterable[str]) -> Reach:
    """Public addresses, and what is named: host names (all that they stand for), addresses and networks.

    Raises ValueError for an entry that cannot be one.
    """
    names: set[str] = set()
    networks: list[IPv4Network | IPv6Network] = []
    for entry in (each.strip() for each in named):
        if "/" in entry or _is_address(entry):
            networks.append(ip_network(entry))
        elif entry:
            names.add(_plain(entry))

    def reach(host: str, address: Address) -> bool:
        real = _embedded(address)
        is_named = _plain(host) in names or any(real in network for network in networks)
        return is_named or is_public(address)

    return reach


def is_public(address: Address) -> bool:
    """Whether an address belongs to the internet: not to this machine, its network, its cloud, or a group."""
    real = _embedded(address)
    if any(real in network for network in _NOBODYS):
        return False
    if isinstance(real, IPv6Address) and real not in _UNICAST:
        return False
    return real.is_global and not real.is_multicast and not real.is_reserved


def literal(host: str) -> Address | None:
    """The address a host is written as, when it is one."""
    if _plain(host) == "localhost":
        return IPv4Address("127.0.0.1")
    return ip_address(host.partition("%")[0]) if _is_address(host) else None


def _embedded(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return address.ipv4_mapped
        if address in _NAT64:
            return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def _is_address(text: str) -> bool:
    try:
        ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return True


def _plain(host: str) -> str:
    return host.lower().rstrip(".")
