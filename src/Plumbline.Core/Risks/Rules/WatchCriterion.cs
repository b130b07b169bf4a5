using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.Core.Risks.Rules;

/// <summary>What a watched figure fulfils, in the language of criteria: <c>sickness-monthly more than 6%</c>, <c>incidents more than upper limit</c>.</summary>
public sealed record WatchCriterion
{
    private const string Forms = "a criterion of one indicator, such as sickness-monthly more than 6%";

    private WatchCriterion(IndicatorCode indicator, Criterion when) => (Indicator, When) = (indicator, when);

    /// <summary>The indicator, the only one that it looks at.</summary>
    public IndicatorCode Indicator { get; }

    /// <summary>What must hold for the watch to speak.</summary>
    public Criterion When { get; }

    /// <summary>Reads a criterion.</summary>
    public static Parsed<WatchCriterion> Parse(string? text) => FigureCriterion.Parse(text).Then(read => read is { Indicators: [var indicator], IsOfUnits: false, IsOfItems: false }
        ? (Parsed<WatchCriterion>)new WatchCriterion(indicator, read.When)
        : Problem.With(text, Forms));
}
