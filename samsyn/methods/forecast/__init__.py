"""The next weeks, with honest intervals."""

from samsyn.methods.forecast.weeks import Forecast, next_weeks

__all__ = ["Forecast", "next_weeks"]
