"""Bromley's wards before May 2022, and how much fly-tipping each is given here."""

# Nothing is published by ward. The weights put most where the Partnership's papers put its operations: the Crays,
# Penge, Crystal Palace and Mottingham.
WARDS: dict[str, int] = {
    "Bickley": 3, "Biggin Hill": 4, "Bromley Common and Keston": 5, "Bromley Town": 6,
    "Chelsfield and Pratts Bottom": 5, "Chislehurst": 3, "Clock House": 5, "Copers Cope": 5, "Cray Valley East": 10,
    "Cray Valley West": 8, "Crystal Palace": 8, "Darwin": 5, "Farnborough and Crofton": 3, "Hayes and Coney Hall": 3,
    "Kelsey and Eden Park": 3, "Mottingham and Chislehurst North": 6, "Orpington": 4, "Penge and Cator": 8,
    "Petts Wood and Knoll": 2, "Plaistow and Sundridge": 4, "Shortlands": 2, "West Wickham": 2,
}  # fmt: skip
