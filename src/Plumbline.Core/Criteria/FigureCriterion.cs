using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.Core.Criteria;

/// <summary>A criterion that figures alone decide, as checks and watches need it: they know no plan, no answer, no risk and no line list.</summary>
public sealed record FigureCriterion
{
    private FigureCriterion(Criterion when) => (When, Indicators) = (when, [.. when.Clauses.SelectMany(OfClause).Distinct()]);

    /// <summary>The criterion.</summary>
    public Criterion When { get; }

    /// <summary>The indicators it names, each once.</summary>
    public IReadOnlyList<IndicatorCode> Indicators { get; }

    /// <summary>Whether it looks at the units of a kind, and not only at the unit that is judged.</summary>
    public bool IsOfUnits => When.Clauses.Any(static clause => clause is Clause.Compared { Subject: Subject.InEach or Subject.InShare or Subject.NumberOf });

    /// <summary>Whether it looks at the items of a breakdown.</summary>
    public bool IsOfItems => When.Clauses.Any(static clause => clause is Clause.Compared { Subject: Subject.Figure { Item: not null } });

    /// <summary>Reads a criterion.</summary>
    /// <param name="text">The criterion as written.</param>
    public static Parsed<FigureCriterion> Parse(string? text) => Criterion.Parse(text).Then(when => when.Clauses.Select(Other).FirstOrDefault(static problem => problem is not null) is { } other
        ? (Parsed<FigureCriterion>)other
        : new FigureCriterion(when));

    private static IEnumerable<IndicatorCode> OfClause(Clause clause) => clause switch
    {
        Clause.Trend trend => [trend.Indicator],
        Clause.Compared { Subject: Subject.NumberOf number } => OfClause(number.Where),
        Clause.Compared { Subject.ReadIndicator: { } indicator } => [indicator],
        _ => [],
    };

    private static Problem? Other(Clause clause) => clause switch
    {
        Clause.Asked asked => Found($"the question {asked.Question}"),
        Clause.Compared { Subject: Subject.RiskScore risk } => Found(risk.ToString()),
        Clause.Compared { Subject: Subject.DaysLate late } => Found(late.ToString()),
        Clause.Compared { Subject: Subject.VarianceOf variance } => Found($"{variance}, which needs a plan"),
        Clause.Compared compared when compared.Comparison.Measures.Any(static measure => measure.Base is MeasureBase.Known { Kind: KnownMeasure.Plan }) => Found("a plan"),
        Clause.Compared { Subject: Subject.NumberOf number } => Other(number.Where),
        _ => null,
    };

    private static Problem Found(string found) => new(found, "figures, targets, limits and benchmarks; plans, questions, risks and line lists are judged by assurance/framework.yaml");
}
