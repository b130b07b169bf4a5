using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Finance;

/// <summary>A forecast must be the one before and the movements that are named: <c>template=walk surplus</c>.</summary>
/// <param name="Line">The line.</param>
public sealed record ForecastWalk(IndicatorCode Line) : TemplateRule
{
    internal const string Template = "walk";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Line];

    /// <inheritdoc/>
    public override IEnumerable<FinanceNeed> Finance => [new FinanceNeed.Walk(Line)];

    private protected override string Name => Template;

    private protected override string Arguments => Line.ToString();

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        if (audit.Finance?.Walks.GetValueOrDefault(Line) is not { Start: { } start, Forecast: { Figure: { } figure } forecast, Movements.Count: > 0 } walk || !check.AppliesTo(walk.Period)) yield break;
        var expected = start.Amount + walk.Movements.Sum(static step => step.Amount);
        IEnumerable<WalkStep> steps = [start, forecast, .. walk.Movements];
        List<Observation> figures = [.. steps.Select(static step => step.Figure).OfType<Observation>()];
        var difference = Math.Abs(forecast.Amount - expected);
        if (difference <= (check.Tolerance?.Amount ?? figures.Sum(cell => CheckNumbers.Allowance(cell, walk.Line)))) yield break;
        var right = CheckNumbers.Like(expected, figure, walk.Line, audit.Language);
        yield return Finding.At(
            check.Code, check.Severity, figure, figure.Value.Text, right,
            $"The forecast of {audit.Place(Line, walk.Unit)} for {audit.Words(walk.Year)} is {figure.Value.Text}, but the one before, {CheckNumbers.Like(start.Amount, figure, walk.Line, audit.Language)}, and the movements that are named make {right}: {CheckNumbers.Difference(difference, walk.Line, audit.Language)} has no name.",
            [.. figures.Where(cell => cell != figure)]) with { About = References.Reference.To(figure) };
    }
}
