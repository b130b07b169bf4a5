using Plumbline.Core.References;

namespace Plumbline.Core.Checks.Finance;

/// <summary>A forecast of a year that is not over must be made again: one that was made with figures of a quarter ago or more tells what was expected then.</summary>
internal static class StaleForecasts
{
    internal const string Code = "forecast-unrevised";

    /// <summary>How many months old the figures may be that a forecast was made with.</summary>
    internal const int MostMonths = 2;

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from walk in audit.Finance?.Walks.Values ?? []
        where walk is { Came: null, Forecast: { MadeAt: not null, Figure: not null } } && walk.Year.Last > walk.Period.Last
        let made = walk.Forecast!.MadeAt!
        where made.Frequency == walk.Period.Frequency
        let age = walk.Period.Since(made)
        where age > MostMonths
        let figure = walk.Forecast!.Figure!
        select Finding.At(
            Code, Severity.Note, figure, $"made with the figures of {audit.Words(made)}", $"a forecast made with those of {audit.Words(walk.Period)}",
            FormattableString.Invariant($"The forecast of {audit.Place(figure.Indicator, figure.Unit)} for {audit.Words(walk.Year)}, {figure.Value.Text}, was made with the figures of {audit.Words(made)}, {age} months before {audit.Words(walk.Period)}, and has not been made again.")) with { About = Reference.To(figure) };
}
