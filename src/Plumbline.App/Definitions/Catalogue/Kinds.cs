using Plumbline.App.Definitions.Actions;
using Plumbline.App.Definitions.Benchmarks;
using Plumbline.App.Definitions.BoardAssurance;
using Plumbline.App.Definitions.Breakdowns;
using Plumbline.App.Definitions.Checks;
using Plumbline.App.Definitions.Collections;
using Plumbline.App.Definitions.Commentaries;
using Plumbline.App.Definitions.Contracts;
using Plumbline.App.Definitions.Editions;
using Plumbline.App.Definitions.Files;
using Plumbline.App.Definitions.Finance;
using Plumbline.App.Definitions.Indicators;
using Plumbline.App.Definitions.Mappings;
using Plumbline.App.Definitions.Meetings;
using Plumbline.App.Definitions.Objectives;
using Plumbline.App.Definitions.Posts;
using Plumbline.App.Definitions.Recipes;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Definitions.Reports;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Definitions.Risks;
using Plumbline.App.Definitions.Settings;
using Plumbline.App.Definitions.Statuses;
using Plumbline.App.Definitions.Targets;
using Plumbline.App.Definitions.Units;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>All kinds of definition. A new kind needs one file and a line in <see cref="All"/>.</summary>
internal static class Kinds
{
    internal static SettingsKind Settings => SettingsKind.Instance;

    internal static UnitsKind Units => UnitsKind.Instance;

    internal static IndicatorsKind Indicators => IndicatorsKind.Instance;

    internal static RegistersKind Registers => RegistersKind.Instance;

    internal static RegisterRowsKind RegisterRows => RegisterRowsKind.Instance;

    internal static ContractsKind Contracts => ContractsKind.Instance;

    internal static ContractResultsKind ContractResults { get; } = new();

    internal static ContractExceptionsKind ContractExceptions { get; } = new();

    internal static ContractNoticesKind ContractNotices { get; } = new();

    internal static TargetsKind Targets { get; } = new();

    internal static BenchmarksKind Benchmarks => BenchmarksKind.Instance;

    internal static SchemesKind Schemes => SchemesKind.Instance;

    internal static StatementsKind Statements => StatementsKind.Instance;

    internal static ChecksKind Checks => ChecksKind.Instance;

    internal static AcceptancesKind Acceptances { get; } = new();

    internal static MappingsKind Mappings { get; } = new();

    internal static RecipesKind Recipes => RecipesKind.Instance;

    internal static CommentariesKind Commentaries { get; } = new();

    internal static ReportsKind Reports { get; } = new();

    internal static CollectionsKind Collections => CollectionsKind.Instance;

    internal static EventsKind Events => EventsKind.Instance;

    internal static FormsKind Forms => FormsKind.Instance;

    internal static MeetingsKind Meetings => MeetingsKind.Instance;

    internal static ReturnsKind Returns => ReturnsKind.Instance;

    internal static ReturnAnswersKind ReturnAnswers => ReturnAnswersKind.Instance;

    internal static PostsKind Posts { get; } = new();

    internal static IndicatorStatusesKind Statuses { get; } = new();

    internal static FilesKind Files { get; } = new();

    internal static ObjectivesKind Objectives => ObjectivesKind.Instance;

    internal static ObjectiveMeasuresKind ObjectiveMeasures { get; } = new();

    internal static ObjectivePositionsKind ObjectivePositions { get; } = new();

    internal static QuestionsKind Questions => QuestionsKind.Instance;

    internal static FrameworksKind Frameworks => FrameworksKind.Instance;

    internal static AnswersKind Answers { get; } = new();

    internal static OpinionsKind Opinions { get; } = new();

    internal static RisksKind Risks => RisksKind.Instance;

    internal static GradingsKind Gradings { get; } = new();

    internal static HazardsKind Hazards { get; } = new();

    internal static ControlsKind Controls => ControlsKind.Instance;

    internal static AssurancesKind Assurances { get; } = new();

    internal static ProgressKind Progress => ProgressKind.Instance;

    internal static ReviewsKind Reviews { get; } = new();

    internal static WatchesKind Watches { get; } = new();

    internal static RiskAcceptancesKind RiskAcceptances { get; } = new();

    internal static ActionsKind Actions => ActionsKind.Instance;

    internal static ActionUpdatesKind ActionUpdates { get; } = new();

    internal static EditionsKind Editions => EditionsKind.Instance;

    /// <summary>All kinds in reading order: each comes after the kinds that its rows refer to. The properties above are for kinds that other code names.</summary>
    internal static IReadOnlyList<DefinitionKind> All { get; } =
    [
        Settings,
        Units,
        Posts,
        new BreakdownsKind(),
        Indicators,
        Registers,
        RegisterRows,
        Statuses,
        Contracts,
        Targets,
        ContractResults,
        ContractExceptions,
        ContractNotices,
        Benchmarks,
        Schemes,
        Statements,
        Checks,
        Acceptances,
        Mappings,
        Recipes,
        Commentaries,
        Collections,
        Forms,
        Meetings,
        Reports,
        Events,
        Objectives,
        ObjectiveMeasures,
        ObjectivePositions,
        Questions,
        Frameworks,
        Answers,
        Opinions,
        new RiskSchemeKind(),
        new AppetiteKind(),
        Risks,
        Gradings,
        Hazards,
        Controls,
        Assurances,
        Progress,
        Reviews,
        Watches,
        RiskAcceptances,
        Actions,
        ActionUpdates,
        Editions,
        Returns,
        ReturnAnswers,
        Files,
    ];

    private static readonly Dictionary<FactKind, DefinitionKind> ByName = All.ToDictionary(kind => kind.Name);

    /// <summary>The first contradiction in a workspace that its predecessor did not have. What an earlier version accepted is not refused again.</summary>
    internal static Problem? NewContradiction(Workspace before, Workspace after)
    {
        var old = All.SelectMany(kind => kind.Contradictions(before)).ToHashSet();
        return All.SelectMany(kind => kind.Contradictions(after)).FirstOrDefault(problem => !old.Contains(problem));
    }

    /// <summary>The kind of a table that other people's tables are read into, by the name of its file without the extension; null where this version keeps no such table.</summary>
    /// <remarks>Two files may have one name in different folders; then the one in no folder is meant, and the other is named with its folder: <c>risks/acceptances</c>.</remarks>
    internal static ITableKind? FindTable(string name) =>
        All.OfType<ITableKind>().FirstOrDefault(kind => kind.FileName == $"{name}.csv") ?? All.OfType<ITableKind>().FirstOrDefault(kind => Path.GetFileName(kind.FileName) == $"{name}.csv");

    /// <summary>The kind with a name in the ledger; null where this version has none.</summary>
    internal static DefinitionKind? Find(FactKind name) => ByName.GetValueOrDefault(name);
}
