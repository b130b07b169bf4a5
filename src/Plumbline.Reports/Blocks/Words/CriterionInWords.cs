using System.Globalization;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>What a criterion measures, in plain words: the names of indicators, the questions in full. <c>Complaints answered late: exactly 0; and “Are lessons put into practice?”: yes</c>.</summary>
public sealed class CriterionInWords
{
    private readonly OrganisationPicture _picture;
    private readonly Dictionary<QuestionCode, string> _questions;

    /// <summary>The words of an organisation.</summary>
    /// <param name="picture">Its indicators.</param>
    /// <param name="reading">The questions that its framework asks; null for those of the picture.</param>
    public CriterionInWords(OrganisationPicture picture, AssuranceReading? reading = null)
    {
        _picture = picture ?? throw new ArgumentNullException(nameof(picture));
        _questions = picture.Values.Of<Question>().Concat(reading?.Questions.Select(static one => one.Question) ?? []).DistinctBy(static question => question.Code).ToDictionary(static question => question.Code, static question => question.Text);
    }

    private CultureInfo Culture => _picture.Settings.Language;

    /// <summary>The criterion in words without a full stop.</summary>
    public string Of(Criterion criterion) => criterion switch
    {
        Criterion.AllOf all => string.Join("; and ", all.Parts.Select(part => part is Criterion.AnyOf ? $"({Of(part)})" : Of(part))),
        Criterion.AnyOf any => string.Join("; or ", any.Parts.Select(Of)),
        Clause.Compared compared => $"{Of(compared.Subject)}: {Of(compared.Comparison)}{(compared.When is { } when ? $" {Of(when)}" : "")}",
        Clause.Trend trend => $"{Name(trend.Indicator)}: {(trend.Rises ? "rises" : "falls")} for {Counted.Of(trend.Months, "month")} in a row",
        Clause.Asked asked => $"“{Question(asked.Question)}”: {AssuranceWords.Of(asked.Answer).ToLowerInvariant()}{(asked.Spans > 1 ? $", {Counted.Of(asked.Spans, "span")} in a row" : "")}",
        _ => criterion?.ToString() ?? throw new ArgumentNullException(nameof(criterion)),
    };

    /// <summary>What a criterion reads, each in words: names of indicators, questions in full.</summary>
    public IEnumerable<string> Reads(Criterion criterion) => (criterion ?? throw new ArgumentNullException(nameof(criterion))).Clauses.SelectMany(clause => clause switch
    {
        Clause.Compared { Subject: Subject.NumberOf number } => Reads(number.Where),
        Clause.Compared { Subject: Subject.InEach each } => [Name(each.Indicator)],
        Clause.Compared { Subject: Subject.InShare share } => [Name(share.Indicator)],
        Clause.Compared { Subject: Subject.VarianceOf variance } => [Name(variance.Indicator)],
        Clause.Compared compared => [Of(compared.Subject)],
        Clause.Trend trend => [Name(trend.Indicator)],
        Clause.Asked asked => [$"“{Question(asked.Question)}”"],
        _ => new[] { clause.ToString() },
    });

    /// <summary>A question as it is put; its code where the organisation has no such question.</summary>
    public string Question(QuestionCode code) => _questions.TryGetValue(code ?? throw new ArgumentNullException(nameof(code)), out var text) ? text : code.ToString();

    private string Of(Subject subject) => subject switch
    {
        Subject.Figure { Item: { } item } figure => $"{Name(figure.Indicator)} ({item.Item.Replace('-', ' ')})",
        Subject.Figure figure => Name(figure.Indicator),
        Subject.InEach each => $"{Name(each.Indicator)} in each {Names<UnitKind>.Of(each.UnitKind)}",
        Subject.InShare share => $"{Name(share.Indicator)} in at least {share.Percent.ToString(Culture)}% of {Kinds(share.UnitKind)}{(share.Others is { } others ? $" ({Others(others)})" : "")}",
        Subject.NumberOf number => $"Number of {Kinds(number.UnitKind)} where ({Of(number.Where)})",
        Subject.VarianceOf variance => $"{Name(variance.Indicator)}, difference from its plan (a shortfall is negative)",
        Subject.RiskScore risk => $"Score of risk {risk.Code}",
        Subject.DaysLate late => $"Most days that anything in {CodeWords.Of(late.Collection.ToString())} is late",
        _ => subject.ToString(),
    };

    private static string Others(OtherUnits others) => others.Most is { } most
        ? $"of the others at most {Counted.Number(most)} further away than {others.Bound}"
        : $"none of the others further away than {others.Bound}";

    private string Of(Comparison comparison) => comparison.Kind switch
    {
        ComparisonKind.AtLeast => $"at least {Of(comparison.Measure)}",
        ComparisonKind.MoreThan => $"more than {Of(comparison.Measure)}",
        ComparisonKind.AtMost => $"at most {Of(comparison.Measure)}",
        ComparisonKind.LessThan => $"less than {Of(comparison.Measure)}",
        ComparisonKind.Equals => $"exactly {Of(comparison.Measure)}",
        ComparisonKind.Between => $"from {Of(comparison.Measure)} to {Of(comparison.Upper!)}",
    };

    private string Of(CriterionMeasure measure) => measure.Shift is { } shift ? $"{Of(measure.Base)} {shift}" : Of(measure.Base);

    private string Of(MeasureBase measure) => measure switch
    {
        MeasureBase.Number number => number.Value.ToPaper(Culture),
        MeasureBase.Known known => known.Kind switch
        {
            KnownMeasure.Target => "its target",
            KnownMeasure.Plan => "its plan",
            KnownMeasure.Mean => "its mean",
            KnownMeasure.UpperLimit => "its upper limit",
            KnownMeasure.LowerLimit => "its lower limit",
            KnownMeasure.LastYear => "the same period a year before",
        },
        MeasureBase.Benchmark benchmark => $"the figure of {CodeWords.Named(benchmark.Comparator)}",
        _ => measure.ToString(),
    };

    private static string Of(CriterionTime when) => when.Kind switch
    {
        CriterionTimeKind.EveryPeriod => "in every period",
        CriterionTimeKind.AnyPeriod => "in any period",
        CriterionTimeKind.OverSpan => "over the whole span",
        CriterionTimeKind.LastMonths => $"in each of the last {Counted.Of(when.Count, "month")}",
        CriterionTimeKind.Spans => $"for {Counted.Of(when.Count, "span")} in a row",
        CriterionTimeKind.SpanBefore => "in the span before",
    };

    private static string Kinds(UnitKind kind) => Counted.Noun(2, Names<UnitKind>.Of(kind));

    private string Name(IndicatorCode code) => _picture.Find(code)?.NameInList ?? code.ToString();
}
