using System.Diagnostics;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Collections;
using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.BoardAssurance;

/// <summary>What criteria may name: indicators, items of breakdowns, comparators, line lists, questions and risks.</summary>
/// <param name="context">The codes known so far.</param>
/// <param name="values">The definitions read so far.</param>
internal sealed class CriterionNames(WorkspaceContext context, ValueLists values)
{
    private static readonly FactKind Question = FactKind.Of("assurance-question"), Risk = FactKind.Of("risk"), Collection = FactKind.Of("collection");

    private readonly Lazy<IReadOnlyList<string>> _comparators = new(() => [.. values.Of<Benchmark>().Select(static one => one.Comparator).Distinct(StringComparer.Ordinal)]);
    private readonly Lazy<IReadOnlyList<string>> _lists = new(() => [.. values.Of<CollectionDefinition>().Select(static one => one.Code.ToString())]);

    /// <summary>False where benchmarks.csv was not read in full.</summary>
    internal bool KnowsComparators { get; init; } = true;

    /// <summary>False where the line lists were not read in full.</summary>
    internal bool KnowsLists { get; init; } = true;

    /// <summary>What a criterion names that is not there; risks aside, which are read later.</summary>
    internal IEnumerable<Problem> Problems(Criterion criterion) => criterion.Clauses.SelectMany(Problems);

    /// <summary>The first risk that a criterion names and that is not there; null where there is none.</summary>
    internal Problem? UnknownRisk(Criterion criterion) => Risks(criterion).Select(code => context.Risks.Check(code)).FirstOrDefault(static problem => problem is not null);

    /// <summary>The definitions that a criterion rests on.</summary>
    internal static IEnumerable<RestingPlace> RestsOn(Criterion criterion)
    {
        foreach (var clause in All(criterion))
        {
            if (clause is Clause.Asked asked) yield return new RestingPlace(Question, asked.Question.ToString());
            if (clause is Clause.Trend trend) yield return RestingPlace.OfIndicator(trend.Indicator);
            if (clause is not Clause.Compared compared) continue;
            if (compared.Subject is not Subject.NumberOf && compared.Subject.ReadIndicator is { } indicator) yield return RestingPlace.OfIndicator(indicator);
            if (compared.Subject is Subject.RiskScore risk) yield return new RestingPlace(Risk, risk.Code.ToString());
            if (compared.Subject is Subject.DaysLate late) yield return new RestingPlace(Collection, late.Collection.ToString());
        }
    }

    private IEnumerable<Problem> Problems(Clause clause)
    {
        Problem?[] found = clause switch
        {
            Clause.Asked asked => [Unknown(asked.Question)],
            Clause.Trend trend => [context.Indicator(trend.Indicator.ToString()).Problem],
            Clause.Compared compared => [.. Problems(compared.Subject), .. compared.Comparison.Measures.Select(Unknown), CriterionSigns.Problem(compared, context)],
            _ => throw new UnreachableException(),
        };
        return found.OfType<Problem>();
    }

    private Problem?[] Problems(Subject subject) => subject switch
    {
        Subject.NumberOf number => [.. Problems(number.Where)],
        Subject.Figure figure => [context.Indicator(figure.Indicator.ToString()).Problem, Unknown(figure.Item) ?? NotOf(figure)],
        Subject.DaysLate late => [KnowsLists ? Among(late.Collection.ToString(), "a line list of collections/", _lists.Value) : null],
        { ReadIndicator: { } indicator } => [context.Indicator(indicator.ToString()).Problem],
        _ => [],
    };

    // A code that is an indicator's is taken for a question where “is” follows it.
    private Problem? Unknown(QuestionCode question)
    {
        if (context.Questions.Check(question.ToString()) is not { } problem) return null;
        return context.KnowsIndicators && IndicatorCode.Parse(question.ToString()).TryGet(out var code, out _) && context.Find(code) is not null
            ? Problem.With(question.ToString(), $"a question of assurance/questions.csv: {question} is an indicator, which is compared, as in “{question} at least target”")
            : problem;
    }

    // An item of a dimension that the indicator is not broken down by.
    private Problem? NotOf(Subject.Figure figure)
    {
        if (figure.Item is not { } item || !context.KnowsBreakdowns || context.Find(figure.Indicator) is not { } indicator) return null;
        if (values.Of<BreakdownItem>().Any(known => known.Item == item.Item && (item.Dimension is null || known.Dimension == item.Dimension) && indicator.Breakdowns.Contains(known.Dimension, StringComparer.Ordinal))) return null;
        return Problem.With(item.ToString(), indicator.Breakdowns.Count == 0
            ? $"no item: {indicator.Code} has no breakdown in indicators.csv"
            : $"an item of {Counted.List([.. indicator.Breakdowns])}, by which {indicator.Code} is broken down");
    }

    // The dimension of an item may be left out.
    private Problem? Unknown(CriterionItem? item) =>
        item is null || !context.KnowsBreakdowns || values.Of<BreakdownItem>().Any(known => known.Item == item.Item && (item.Dimension is null || known.Dimension == item.Dimension)) ? null
            : Among(item.ToString(), "an item of breakdowns.csv", [.. values.Of<BreakdownItem>().Select(known => item.Dimension is null ? known.Item : $"{known.Dimension}={known.Item}").Distinct(StringComparer.Ordinal)]);

    private Problem? Unknown(CriterionMeasure measure) =>
        KnowsComparators && measure.Base is MeasureBase.Benchmark benchmark ? Among(benchmark.Comparator, "a comparator of benchmarks.csv", _comparators.Value) : null;

    private static Problem? Among(string word, string what, IReadOnlyList<string> known) =>
        known.Contains(word, StringComparer.Ordinal) ? null : Problem.With(word, $"{what}{Spelling.Suggestion(word, known)}");

    private static IEnumerable<string> Risks(Criterion criterion) => All(criterion).OfType<Clause.Compared>().Select(static clause => clause.Subject).OfType<Subject.RiskScore>().Select(static risk => risk.Code.ToString());

    // The clauses of a criterion, and those that are judged within one of them.
    private static IEnumerable<Clause> All(Criterion criterion) => criterion.Clauses.SelectMany(static clause =>
        clause is Clause.Compared { Subject: Subject.NumberOf number } ? [clause, .. All(number.Where)] : (IEnumerable<Clause>)[clause]);
}
