using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Actions;
using Plumbline.Reports.Blocks.Assuring;
using Plumbline.Reports.Blocks.Assuring.Gaps;
using Plumbline.Reports.Blocks.Assuring.ObjectivePages;
using Plumbline.Reports.Blocks.AlertAdviseAssure;
using Plumbline.Reports.Blocks.Breakdowns;
using Plumbline.Reports.Blocks.Contracts;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Finance;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Meetings;
using Plumbline.Reports.Blocks.Registers;
using Plumbline.Reports.Blocks.Returns;
using Plumbline.Reports.Blocks.Returns.Trends;
using Plumbline.Reports.Blocks.Risks;
using Plumbline.Reports.Blocks.SinceLast;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Blocks.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks;

/// <summary>Every kind of block.</summary>
public static class ReportBlocks
{
    private static readonly Dictionary<string, Func<IReadOnlyDictionary<string, string>, Parsed<IReportBlock>>> Readers = new(StringComparer.Ordinal)
    {
        [ActionLogBlock.Name] = ActionLogBlock.Read,
        [AssuranceEvidenceBlock.Name] = AssuranceEvidenceBlock.Read,
        [AssuranceFrameworkBlock.Name] = AssuranceFrameworkBlock.Read,
        [AssuranceGapsBlock.Name] = AssuranceGapsBlock.Read,
        [AssuranceMapBlock.Name] = AssuranceMapBlock.Read,
        [AssuranceSummaryBlock.Name] = AssuranceSummaryBlock.Read,
        [AgeingBlock.Name] = AgeingBlock.Read,
        [AlertAdviseAssureBlock.Name] = AlertAdviseAssureBlock.Read,
        [BoardAssuranceBlock.Name] = BoardAssuranceBlock.Read,
        [BreakdownBlock.Name] = BreakdownBlock.Read,
        [ByUnitBlock.Name] = ByUnitBlock.Read,
        [CeilingBlock.Name] = CeilingBlock.Read,
        [ChecksBlock.Name] = ChecksBlock.Read,
        [ContractExceptionsBlock.Name] = ContractExceptionsBlock.Read,
        [ContractPageBlock.Name] = ContractPageBlock.Read,
        [ContractsBlock.Name] = ContractsBlock.Read,
        [CoverBlock.Name] = CoverBlock.Read,
        [DashboardBlock.Name] = DashboardBlock.Read,
        [DashboardNotesBlock.Name] = DashboardNotesBlock.Read,
        [ForecastWalkBlock.Name] = ForecastWalkBlock.Read,
        [IndexBlock.Name] = IndexBlock.Read,
        [IndicatorPagesBlock.Name] = IndicatorPagesBlock.Read,
        [ObjectiveBlock.Name] = ObjectiveBlock.Read,
        [MeetingBlock.Name] = MeetingBlock.Read,
        [BandTableBlock.Name] = BandTableBlock.Read,
        [RegisterBlock.Name] = RegisterBlock.Read,
        [ReturnTrendBlock.Name] = ReturnTrendBlock.Read,
        [ReturnsCompletenessBlock.Name] = ReturnsCompletenessBlock.Read,
        [RatingKeyBlock.Name] = RatingKeyBlock.Read,
        [RiskActionsBlock.Name] = RiskActionsBlock.Read,
        [RiskHistoryBlock.Name] = RiskHistoryBlock.Read,
        [RiskMatrixBlock.Name] = RiskMatrixBlock.Read,
        [RiskRegisterBlock.Name] = RiskRegisterBlock.Read,
        [RiskSheetsBlock.Name] = RiskSheetsBlock.Read,
        [RiskSummaryBlock.Name] = RiskSummaryBlock.Read,
        [ScorecardBlock.Name] = ScorecardBlock.Read,
        [SinceLastBlock.Name] = SinceLastBlock.Read,
        [SpcKeyBlock.Name] = SpcKeyBlock.Read,
        [StatementBlock.Name] = StatementBlock.Read,
        [SummaryBlock.Name] = SummaryBlock.Read,
        [SummaryGridBlock.Name] = SummaryGridBlock.Read,
        [TextBlock.Name] = TextBlock.Read,
    };

    /// <summary>The names of the kinds, in alphabetical order.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Readers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads a block from a definition: its kind, and its options as text.</summary>
    public static Parsed<IReportBlock> Parse(string kind, IReadOnlyDictionary<string, string> options) =>
        Readers.TryGetValue(kind, out var read) ? read(options) : Problem.With(kind, $"a block: {string.Join(", ", Kinds)}");
}
