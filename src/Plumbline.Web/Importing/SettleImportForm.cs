using System.Globalization;
using Plumbline.App.Ledger.Facts;
using Plumbline.Web.Forms;
using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Beginning;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Importing;

/// <summary>The second step of an import: what the files would change, what must be settled first, and the acceptance.</summary>
internal sealed class SettleImportForm(ImportReadings readings)
{
    // Most files are read by then, and need no page that tells how far they are.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    internal async Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation)
    {
        var (import, read, reading) = await OpenAsync(visit, cancellation);
        await Task.WhenAny(reading.Ended, Task.Delay(Patience, cancellation));
        var links = visit.Visit.Links;
        var title = import.Files is [var only] ? $"Import {PlainText.Visible(only.Name)}" : $"Import {Counted.Of(import.Files.Count, "file")}";
        var view = new View
        {
            Title = title,
            Menu = MenuEntry.Enter,
            Crumbs = [new Crumb("Enter", links.To(["enter"])), new Crumb("Import figures", links.To(["import"])), new Crumb(title)],
            Body = PageBody.Of<Empty>(""),
        };
        if (!reading.Ended.IsCompleted)
            return view with { Body = new PageBody(typeof(ReadingPage), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReadingPage.Title)] = title, [nameof(ReadingPage.State)] = links.To(["import", import.Id, "state"]), [nameof(ReadingPage.Words)] = WordsOf(reading), [nameof(ReadingPage.PathBase)] = links.PathBase }) };
        var preview = await reading.Ended ?? throw Refused.BadRequest("The files could not be read. The reason is in the log of this server.");
        foreach (var (field, problem) in read.Problems) visit.Add(SettleImportFields.Named(field), $"{Counted.Sentence(problem.ToString())}.");
        return view with { Body = PageBody.Of<SettleImportPage>(SettleImportView.Of(visit, title, import, reading, preview)) };
    }

    internal async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        var page = visit.Visit;
        if (visit.Fields.Raw("act") == "accept" && await AcceptedAsync(page, cancellation) is { } accepted) return accepted;
        var (import, _, reading) = await OpenAsync(visit, cancellation);
        var (ledger, organisation) = (page.Ledger, page.Links.Organisation);
        var address = page.Links.To(["import", import.Id]);
        var act = visit.Fields.Raw("act");
        if (act == "discard")
        {
            await OpenImport.EndAsync(ledger, page.Actor, organisation, import.Id, cancellation);
            readings.Forget(import.Id);
            return new FormAnswer.Done(page.Links.To(["import"]));
        }

        var chosen = SettleImportFields.Read(visit.Fields);
        if (!SettleImportFields.AreSame(chosen, import.Settings))
        {
            var read = ReadSettings.Of(chosen, page.Definitions.Picture, page.Today);
            foreach (var (field, problem) in read.Problems) visit.Add(SettleImportFields.Named(field), $"{Counted.Sentence(problem.ToString())}.");
            foreach (var (decision, problem) in read.Decisions) visit.Add(FieldOf(visit, decision), $"“{PlainText.Visible(decision.Label)}”: {problem}.");
            if (visit.Problems.Count > 0) return FormAnswer.Again;
            await OpenImport.SettleAsync(ledger, page.Actor, organisation, import.Id, chosen, cancellation);
            if (act != "accept") return new FormAnswer.Done(address);
            return new FormAnswer.Done($"{address}?chosen=yes");
        }

        if (act != "accept") return new FormAnswer.Done(address);
        if (visit.Fields.Raw(SettleImportFields.Shown) != SettleImportView.ShownOf(reading.Key))
        {
            visit.Add("accept", "The ledger has changed since this page was made. Look at what the import would change now, and accept it then.");
            return FormAnswer.Again;
        }

        return await AcceptAsync(visit, import, reading, cancellation);
    }

    /// <summary>How far the reading is, for a script.</summary>
    internal async Task<IResult> StateAsync(HttpContext http, Site site)
    {
        var visit = await site.VisitAsync(http, await site.PositionAsync(http, http.RequestAborted), http.RequestAborted);
        _ = await FindAsync(visit, http.RequestAborted);
        return readings.Find(visit.Route("id")) is { } reading
            ? Results.Json(new { done = reading.Progress.Done, of = reading.Progress.Total, words = WordsOf(reading), isOver = reading.Ended.IsCompleted })
            : Results.Json(new { done = 0, of = 0, words = "", isOver = true });
    }

    private async Task<FormAnswer> AcceptAsync(FormVisit visit, BegunImport import, ImportReading reading, CancellationToken cancellation)
    {
        var page = visit.Visit;
        if (await reading.Ended is not { IsAcceptable: true })
        {
            visit.Add("accept", "Something is refused or not settled yet. Settle it first: an import is written in full or not at all.");
            return FormAnswer.Again;
        }

        if (Acting.Of(visit) is not { } actor) return FormAnswer.Again;
        if (!readings.Take(reading, AcceptanceOf(page))) return await AcceptedAsync(page, cancellation) ?? new FormAnswer.Done(page.Links.To(["import", import.Id]));
        using var preview = (await reading.Ended)!;
        ChangeNumber? written = null;
        try
        {
            var result = await CommitImport.RunAsync(page.Ledger, preview, actor, visit.Fields.Text(SettleImportFields.Reason), cancellation: cancellation);
            if (result is CommitResult.Committed(var change))
            {
                written = change.Number;
                await OpenImport.EndAsync(page.Ledger, page.Actor, page.Links.Organisation, import.Id, CancellationToken.None);
                return new FormAnswer.Done(page.Links.Change(change.Number), change.Number);
            }

            visit.Add("accept", "Nothing in these files is new: the ledger has all of it already.");
        }
        catch (NotAllowedException refused)
        {
            visit.Add("accept", $"Something in these files is not yours to write, and nothing was written. {refused.Message} Or leave it out of the file.");
        }
        catch (LedgerConflictException)
        {
            visit.Add("accept", "Somebody has changed one of these figures in the meantime, and nothing was written. Look at what the import would change now, and accept it then.");
        }
        finally
        {
            readings.End(AcceptanceOf(page), written);
        }

        return FormAnswer.Again;
    }

    private async Task<FormAnswer?> AcceptedAsync(Visit page, CancellationToken cancellation) =>
        await readings.AcceptedAsync(AcceptanceOf(page), cancellation) is { } change ? new FormAnswer.Done(page.Links.Change(change), change) : null;

    private static string AcceptanceOf(Visit page) => $"{page.Links.Organisation}/{page.Actor.Account?.Text}/{page.Route("id")}";

    private async Task<(BegunImport Import, ReadSettings Read, ImportReading Reading)> OpenAsync(FormVisit visit, CancellationToken cancellation)
    {
        var page = visit.Visit;
        var import = await FindAsync(page, cancellation);
        var read = ReadSettings.Of(import.Settings, page.Definitions.Picture, page.Today);
        return (import, read, readings.Of(page.Ledger, import, page.Actor, read.Options, page.Position));
    }

    private static async Task<BegunImport> FindAsync(Visit visit, CancellationToken cancellation) =>
        await OpenImport.FindAsync(visit.Ledger, visit.Actor, visit.Links.Organisation, visit.Route("id"), cancellation)
        ?? throw Refused.NotFound("There is no such import, or none any more: files are kept for a day, or until they are imported. Choose them again.");

    private static string FieldOf(FormVisit visit, LabelDecision decision)
    {
        for (var number = 0; visit.Fields.Has(SettleImportFields.Numbered("label", number)); number++)
        {
            if (visit.Fields.Raw(SettleImportFields.Numbered("label", number)) == decision.Label && visit.Fields.Raw(SettleImportFields.Numbered("kind", number)) == decision.Kind) return SettleImportFields.Numbered(SettleImportFields.Other, number);
        }

        return "labels";
    }

    private static string WordsOf(ImportReading reading)
    {
        var (doing, done, total) = reading.Progress;
        return total > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Counted.Sentence(PlainText.Visible(doing))}: {100 * done / total}%.") : $"{Counted.Sentence(PlainText.Visible(doing))}.";
    }
}
