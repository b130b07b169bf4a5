using Plumbline.Core.Checks.Finance;

namespace Plumbline.Core.Checks.Contracts;

/// <summary>A forecast of a contract's year must be made again while the year goes on and its counts change.</summary>
internal static class UnrevisedForecasts
{
    internal static IEnumerable<Finding> Find(ContractCase one)
    {
        var period = one.Contracts.Reading.Period;
        if (one.Line.Forecast is not { MadeAt: { } made, Shown: { } forecast } || made.Frequency != period.Frequency || period.Since(made) <= StaleForecasts.MostMonths) yield break;
        var (then, now) = (one.Line.Months.FirstOrDefault(month => month.Period == made)?.Shown, one.Line.Months[^1].Shown);
        if (then is null || now is null || (then.Green, then.Red) == (now.Green, now.Red)) yield break;
        yield return one.Found(
            StaleForecasts.Code, Severity.Note, $"made with {one.Audit.Words(made)}", $"a forecast made with {one.Audit.Words(period)}",
            [$"its forecast of {ContractCase.Words(forecast)} was made with the figures of {one.Audit.Words(made)}, when it had {ContractCase.Words(then)}; in {one.Audit.Words(period)} it has {ContractCase.Words(now)}, and it was not made again"],
            [$"{ContractCase.Stated(one.Line.Forecast, forecast)} made {made}"]);
    }
}
