using System.Collections.Frozen;
using Plumbline.Core.Collections;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Composition;

/// <summary>A part of a report: it declares which figures it needs and turns them into document elements.</summary>
/// <remarks>Blocks learn about each other only through these members, so that no kind of block depends on another kind.</remarks>
public interface IReportBlock
{
    /// <summary>Its name in report definitions: <c>dashboard</c>.</summary>
    string Kind { get; }

    /// <summary>The options that differ from their defaults, as a definition writes them. Reading them back gives an equal block. Empty by default.</summary>
    IReadOnlyDictionary<string, string> Options => FrozenDictionary<string, string>.Empty;

    /// <summary>Whether a report may have only one block of this kind.</summary>
    bool StandsOnce => false;

    /// <summary>Whether it summarises the report, so that other blocks need no summary.</summary>
    bool SumsUp => false;

    /// <summary>Whether it explains at its own anchor how control charts are read, and what provisional limits are, so that no chart does.</summary>
    bool ExplainsCharts => false;

    /// <summary>How many periods it shows side by side, the report's own last; null if it shows none side by side.</summary>
    int? PeriodsShown => null;

    /// <summary>The figures it needs. Empty by default: some blocks show what other blocks have read.</summary>
    IEnumerable<DataNeed> Needs(ReportScope scope) => [];

    /// <summary>The items of breakdowns it needs.</summary>
    IEnumerable<BreakdownNeed> NeedsItems(ReportScope scope) => [];

    /// <summary>The line lists it needs.</summary>
    IEnumerable<CollectionCode> NeedsLists(ReportScope scope) => [];

    /// <summary>What it needs of risks and actions.</summary>
    RecordsNeed NeedsRecords => RecordsNeed.None;

    /// <summary>What it needs of contracts; null where it shows none.</summary>
    ContractsNeed? NeedsContracts(ReportScope scope) => null;

    /// <summary>What it needs of the accounts.</summary>
    IEnumerable<FinanceNeed> NeedsFinance(ReportScope scope) => [];

    /// <summary>The returns it needs.</summary>
    IEnumerable<ReturnsNeed> NeedsReturns(ReportScope scope) => [];

    /// <summary>The registers it needs.</summary>
    IEnumerable<RegisterNeed> NeedsRegisters(ReportScope scope) => [];

    /// <summary>The one unit whose figures it shows; null if it shows none, or names the unit of each figure itself.</summary>
    UnitCode? UnitShown(ReportScope scope) => null;

    /// <summary>Names in its options that the organisation does not have: a renamed domain, a closed unit.</summary>
    IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => [];

    /// <summary>The codes of the risks in its options.</summary>
    IReadOnlyList<string> NamedRisks => [];

    /// <summary>The problem if it needs another block that the report lacks; null if it lacks none.</summary>
    Problem? MissingBlock(ReportDefinition report) => null;

    /// <summary>The block as elements. Pure: the same context gives the same elements.</summary>
    IEnumerable<Element> Compose(ReportContext context);

    /// <summary>The cover page; null unless the block makes one.</summary>
    Cover? CoverOf(ReportContext context) => null;

    /// <summary>The anchor of its row for an indicator; null without a row.</summary>
    Anchor? RowOf(ReportContext context, Indicator indicator, UnitCode unit) => null;

    /// <summary>The anchor of its page for an indicator; null without a page.</summary>
    Anchor? PageOf(ReportContext context, Indicator indicator, UnitCode unit) => null;

    /// <summary>The anchor of its page for a risk; null without a page.</summary>
    Anchor? SheetOf(ReportContext context, RiskCode risk) => null;

    /// <summary>The anchor of its page for an objective; null without a page.</summary>
    Anchor? ObjectivePageOf(ReportContext context, ObjectiveCode objective) => null;

    /// <summary>The anchor of the part that it makes, where that has a number: <c>3.1</c>; null where it makes none of that number.</summary>
    Anchor? PartOf(ReportContext context, string number) => null;

    /// <summary>The anchor of its evidence for a domain of an objective; null without any.</summary>
    Anchor? EvidenceOf(ReportContext context, ObjectiveCode objective, string domain) => null;

    /// <summary>The anchor of its page for a contract; null without a page.</summary>
    Anchor? ContractPageOf(ReportContext context, ContractCode contract) => null;

    /// <summary>The indicators it shows, each at the end of the period.</summary>
    internal IEnumerable<ReportLine> Lines(ReportContext context) => [];
}
