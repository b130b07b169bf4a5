using Plumbline.App.Actions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Publishing;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Reading;
using Plumbline.App.Tables;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>Risks with all that belongs to them, actions, and published editions.</summary>
internal static class RecordEndpoints
{
    private static readonly string[] RiskStates = ["open", "closed"];
    private static readonly string[] ActionStates = ["open", "done", "superseded", "abandoned"];
    private static readonly Dictionary<string, string> Example = new(StringComparer.Ordinal) { ["risk"] = "3165" };

    internal static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new(
            "risks", "Risks", "The register: each risk with its gradings in force, and how it moved since the last published edition.",
            [
                new("state", "Only risks that are open, or closed.", "open") { Words = RiskStates },
                new("kind", "Only risks of this kind.", "strategic") { Words = Names<RiskKind>.All },
                ApiParameter.Units,
                new("since", "What the movement is compared with instead of the last edition: a change, a day or an edition. Fills at_score_since.", "2020-04-01"),
            ],
            RisksTable.Table.Columns, RisksAsync) { IsOfTheDay = true, IsHeavy = true },
        new(
            "risks/{risk}", "A risk", "One risk: its row of the register, and what else its sheet says.",
            [], RiskTable.Table.Columns, RiskAsync) { IsOfTheDay = true, PathExamples = Example },
        Part("gradings", "Gradings of a risk", "Every grading of one risk, of each stage, the first first, with the level by the matrix of its day.", RiskPartsTables.Gradings, static (file, request) => file.Gradings.Select(one => (one, ReadScheme.Of(request.Visit.Definitions).BandOf(one)))),
        Part("hazards", "Hazards of a risk", "What may let one risk come about.", RiskPartsTables.Hazards, static (file, _) => file.Hazards),
        Part("controls", "Controls of a risk", "What holds one risk, and what is missing.", RiskPartsTables.Controls, static (file, _) => file.Controls),
        Part("assurances", "Assurances of a risk", "The evidence of whether one risk and its controls are held, the latest first.", RiskPartsTables.Assurances, static (file, _) => file.Assurances),
        Part("reviews", "Reviews of a risk", "The reviews of one risk, the latest first.", RiskPartsTables.Reviews, static (file, _) => file.Reviews),
        Part("progress", "Notes on a risk", "The dated notes on one risk, the latest first.", RiskPartsTables.Notes, static (file, _) => file.Notes),
        new(
            "actions", "Actions", "The log of actions: what each is about, by when it is due, and how often that was moved.",
            [
                new("state", "Only actions in this state.", "open") { Words = ActionStates },
                ApiParameter.Flag("overdue", "Only actions that are open and were due before the day."),
                new("about", "Only actions about this.", "risk/3165"),
            ],
            ActionsTable.Table.Columns, ActionsAsync) { IsOfTheDay = true, IsHeavy = true },
        new(
            "editions", "Editions", "The published editions of reports: the position each was made at, and its hashes.",
            [new("report", "Only editions of this report.", "risk-register")], EditionsTable.Table.Columns,
            static async (request, cancellation) => request.Table(EditionsTable.Table, await ReadEditions.RowsAsync(request.Visit.Ledger, request.Visit.Definitions, request.Text("report"), cancellation))),
    ];

    private static ApiEndpoint Part<TRow>(string name, string title, string meaning, Table<TRow> table, Func<RiskFile, ApiRequest, IEnumerable<TRow>> rows) => new(
        $"risks/{{risk}}/{name}", title, meaning, [], table.Columns, async (request, cancellation) =>
        {
            var visit = request.Visit;
            var risk = (await RowAsync(request, cancellation)).Risk.Code;
            var file = await ReadRiskFiles.FindAsync(visit.Ledger, visit.Definitions, RecordDays.Of(visit), risk, cancellation) ?? throw Refused.NotFound($"There is no risk “{risk}” here.");
            return request.Table(table, rows(file, request));
        })
    {
        PathExamples = Example,
    };

    private static async Task<ViewTable> RisksAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var (state, kind, units) = (request.Word("state", RiskStates), visit.Word<RiskKind>("kind"), request.Units()?.ToHashSet());
        var since = request.Text("since") is { } text
            ? Visit.Unless(RegisterSince.Parse(text, visit.Calendar, visit.Position, await ReadEditions.OfThisLedgerAsync(visit.Ledger, visit.Definitions, cancellation)), "since")
            : null;
        var rows = await ReadRisks.RunAsync(visit.Ledger, visit.Definitions, RecordDays.Of(visit), since, cancellation);
        return request.Table(
            RisksTable.Table,
            rows.Where(row => (state is null || row.Standing.IsClosed == (state == "closed")) && (kind is null || row.Risk.Kind == kind) && (units is null || units.Contains(row.Unit))));
    }

    private static async Task<ViewTable> RiskAsync(ApiRequest request, CancellationToken cancellation) => request.Table(RiskTable.Table, [await RowAsync(request, cancellation)]);

    private static async Task<RiskRow> RowAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var asked = visit.Route("risk");
        var rows = await ReadRisks.RunAsync(visit.Ledger, visit.Definitions, RecordDays.Of(visit), cancellation: cancellation);
        return rows.FirstOrDefault(row => row.Risk.Code.ToString() == asked)
            ?? throw Refused.NotFound($"There is no risk “{asked}” here{Spelling.Suggestion(asked, rows.Select(static row => row.Risk.Code.ToString()))}.");
    }

    private static async Task<ViewTable> ActionsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var (state, isOverdue) = (request.Word("state", ActionStates), request.Flag("overdue"));
        var about = request.Text("about") is { } text ? Visit.Unless(Reference.Parse(text, visit.Calendar), "about") : null;
        var (log, day) = (await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation), RecordDays.Of(visit));
        return request.Table(
            ActionsTable.Table,
            (about is null ? log.Entries : log.About(about)).Select(entry => new ActionRow(entry, day)).Where(row => (state is null || row.Action.State.Word == state) && (!isOverdue || row.IsOverdue)));
    }
}
