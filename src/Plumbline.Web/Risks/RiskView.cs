using Plumbline.App.Actions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Reading;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>The sheet of one risk.</summary>
internal static class RiskView
{
    private const int MostNotes = 20;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var day = RecordDays.Of(visit);
        var register = await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, day, cancellation);
        var code = CodeOf(visit, register);
        var file = await ReadRiskFiles.FindAsync(visit.Ledger, visit.Definitions, day, code, cancellation) ?? throw new InvalidOperationException("The register has the risk.");
        var actions = await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation);
        var before = await RegisterBefore.ReadAsync(visit.Ledger, visit.Definitions, cancellation: cancellation);
        var signs = await RiskSigns.KnownAsync(visit, cancellation) ?? RiskSigns.None;
        var changes = RecordChanges.Of(visit, await ReadRecordChanges.OfAsync(visit.Ledger, visit.Definitions, code, RecordChanges.Most, cancellation));
        var standing = RiskStanding.Of(register, file.Entry);
        var may = MayOf(visit, file.Risk);
        var (words, parts) = (new RiskSheetWords(visit, register, standing, before, signs), new RiskSheetParts(visit, file, day) { MayChange = may.Defines && standing.IsOpen });
        var notes = visit.Text("all") is null ? file.Notes.Take(MostNotes).ToList() : file.Notes;
        return new View
        {
            Title = $"{code} {file.Risk.Title}",
            Menu = MenuEntry.Risks,
            Crumbs = [new Crumb("Risks", visit.Links.Risks()), new Crumb(code.ToString())],
            Body = PageBody.Of<RiskPage>(new RiskModel
            {
                Code = code.ToString(),
                Title = file.Risk.Title,
                Lead = words.Lead(),
                Alerts = [.. words.Alerts()],
                Deeds = [.. Deeds(visit, standing, may)],
                Facts = [.. words.Facts()],
                Description = [.. parts.Description()],
                Chart = ScreenRisks.History(RiskContext.Of(visit, register, before, actions), file),
                Gradings = [.. file.Gradings.Where(one => one.Date <= day).Reverse().Select(one => words.GradingOf(one))],
                Hazards = [.. parts.Hazards()],
                Add = parts.Add(),
                Controls = [.. file.Controls.Select(parts.ControlOf)],
                Assurances = [.. parts.AssurancesOf(code.Reference)],
                Actions = [.. parts.Actions(actions)],
                NewAction = may.Keeps && standing.IsOpen ? visit.Links.NewAction(code.Reference) : null,
                Watches = await parts.WatchesAsync(cancellation),
                Notes = [.. notes.Select(one => new NoteLine(one.By, RecordDays.Words(visit, one.At), RecordDays.Machine(one.At), one.Text))],
                OlderNotes = file.Notes.Count - notes.Count,
                AllNotes = visit.Links.To(["risks", code.ToString()], ("all", "1")) + "#notes",
                NewNote = may.Grades && standing.IsOpen ? visit.Links.NoteRisk(code) : null,
                Reviews = [.. parts.Reviews()],
                About = [.. words.About()],
                Objectives = [.. parts.Objectives()],
                Related = [.. parts.Related(register)],
                Changes = changes,
            }),
            FileName = $"{visit.Links.Organisation}-risk-{code}",
            Table = ViewTable.Of(RisksTable.Table, [ReadRisks.RowOf(visit.Definitions, register, before, standing)]),
        };
    }

    // What the reader may do with the risk, now.
    private static (bool Grades, bool Defines, bool Keeps) MayOf(Visit visit, Risk risk) => visit.IsPast ? default : (
        visit.Actor.May(Operation.KeepRisk, visit.Definitions.Picture, risk),
        visit.Actor.May(Operation.DefineRisk, visit.Definitions.Picture, risk),
        visit.Actor.May(Operation.KeepAction, visit.Definitions.Picture, risk));

    private static IEnumerable<TextLink> Deeds(Visit visit, RiskStanding standing, (bool Grades, bool Defines, bool Keeps) may)
    {
        var code = standing.Entry.Risk.Code;
        if (may.Grades && standing.IsOpen)
        {
            yield return new TextLink("Grade", visit.Links.GradeRisk(code));
            yield return new TextLink("Review", visit.Links.ReviewRisk(code));
            yield return new TextLink("Write a note", visit.Links.NoteRisk(code));
            if (standing.IsAboveTolerance) yield return new TextLink("Accept above tolerance", visit.Links.AcceptRisk(code));
        }

        if (may.Keeps && standing.IsOpen) yield return new TextLink("New action", visit.Links.NewAction(code.Reference));
        if (may.Defines) yield return new TextLink(standing.IsOpen ? "Edit or close" : "Open it again", visit.Links.EditRisk(code));
    }

    private static RiskCode CodeOf(Visit visit, RiskRegister register)
    {
        var text = visit.Route("risk");
        return RiskCode.Parse(text).TryGet(out var code, out _) && register.Find(code) is not null
            ? code
            : throw Refused.NotFound($"There is no risk “{PlainText.Visible(text)}” here{Spelling.Suggestion(text, register.Entries.Select(static entry => entry.Risk.Code.ToString()))}.");
    }
}
