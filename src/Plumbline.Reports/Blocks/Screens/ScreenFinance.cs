using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Reports.Blocks.Finance;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>The accounts as pages of the site show them.</summary>
public static class ScreenFinance
{
    /// <summary>The block that shows a statement: a scorecard where its rows need not add up and it has a variance; else a statement of accounts.</summary>
    public static IReportBlock BlockOf(StatementDefinition statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return IsScorecard(statement) ? new ScorecardBlock(statement.Name, null) : new StatementBlock(statement.Name, null);
    }

    /// <summary>The blocks that show what is known of a line beside its statements.</summary>
    /// <param name="needs">What the line has: a ceiling, ages or debtors, forecasts; no statement.</param>
    /// <exception cref="InvalidOperationException">A statement is among them.</exception>
    public static IReadOnlyList<IReportBlock> BlocksOf(IEnumerable<FinanceNeed> needs) =>
    [
        .. needs.Select(static need => need switch
        {
            FinanceNeed.Ceiling ceiling => new CeilingBlock(ceiling.Line, "Against its ceiling"),
            FinanceNeed.Ageing ageing => new AgeingBlock(ageing.Line, "What is owed"),
            FinanceNeed.Walk walk => (IReportBlock)new ForecastWalkBlock(walk.Line, "Forecast"),
            FinanceNeed.Statement or _ => throw new InvalidOperationException("A statement is no part of a line."),
        }),
    ];

    /// <summary>What is told first of each thing that was read, in sentences; null where there is nothing to tell.</summary>
    /// <param name="context">The page.</param>
    /// <param name="need">What was asked for.</param>
    public static string? Lead(ReportContext context, FinanceNeed need)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Finance is not { } finance) return null;
        var culture = context.Picture.Settings.Language;
        return need switch
        {
            FinanceNeed.Statement { Name: var name } => finance.Statements.GetValueOrDefault(name) is { } statement ? Lead(new StatementPaper(context, statement, new Anchor("statement"))) : null,
            FinanceNeed.Ceiling { Line: var line } => finance.Ceilings.GetValueOrDefault(line) is { } ceiling ? CeilingParts.Lead(ceiling, culture) : null,
            FinanceNeed.Ageing { Line: var line } => finance.Ageings.GetValueOrDefault(line) is { } ageing ? AgeingParts.Lead(ageing, culture) : null,
            FinanceNeed.Walk { Line: var line } => finance.Walks.GetValueOrDefault(line) is { } walk ? WalkParts.Lead(walk, culture) : null,
            _ => null,
        };
    }

    private static string? Lead(StatementPaper paper) => IsScorecard(paper.Definition) ? ScorecardTable.Lead(paper) : StatementWords.Lead(paper);

    private static bool IsScorecard(StatementDefinition statement) => !statement.Adds && statement.Columns.Any(static column => column.Show == ColumnShow.Variance);
}
