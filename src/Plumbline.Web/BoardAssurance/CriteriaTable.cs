using Plumbline.App.Tables;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Objectives;
using Plumbline.Reports.Blocks.Words;

namespace Plumbline.Web.BoardAssurance;

/// <summary>A criterion of a domain, judged: a row of <see cref="CriteriaTable"/>.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Domain">The domain.</param>
/// <param name="Line">The line.</param>
/// <param name="Criterion">The criterion.</param>
internal sealed record CriterionRow(ObjectiveCode Objective, DomainReading Domain, LineSuggestion Line, JudgedCriterion Criterion)
{
    /// <summary>The criteria of a domain, line by line.</summary>
    internal static IEnumerable<CriterionRow> Of(ObjectiveCode objective, DomainReading domain) =>
        domain.Suggestion.Lines.SelectMany(line => line.Criteria.OrderBy(static one => one.Criterion.Level.Rank).Select(one => new CriterionRow(objective, domain, line, one)));
}

/// <summary>The evidence behind a suggestion as a table.</summary>
internal static class CriteriaTable
{
    /// <summary>The table.</summary>
    internal static Table<CriterionRow> Table { get; } = new Table<CriterionRow>("criteria")
        .Text("objective", static row => row.Objective.ToString())
        .Text("domain", static row => row.Domain.Domain.Code)
        .Text("line", static row => row.Line.Line.Code)
        .Text("line_comes_to", static row => AssuranceWords.ComesTo(row.Line))
        .Text("criterion", static row => row.Criterion.Criterion.Code)
        .Text("level", static row => row.Criterion.Criterion.Level.Code)
        .Text("text", static row => row.Criterion.Criterion.Text)
        .Text("when", static row => row.Criterion.Criterion.When.ToString())
        .Text("outcome", static row => AssuranceWords.Of(row.Criterion.Judgement.Holding))
        .Text("reason", static row => row.Criterion.Judgement.Reason)
        .Items("missing", static row => row.Criterion.Judgement.Missing, "; ");
}
