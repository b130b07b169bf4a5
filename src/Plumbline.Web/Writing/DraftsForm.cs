using System.Globalization;
using Plumbline.App.Drafting;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Writing;

/// <summary>A draft in the list of one's own.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Address">Its form.</param>
/// <param name="Saved">When it was saved.</param>
/// <param name="Begins">How it begins; empty where nothing is written.</param>
/// <param name="Key">By what its button names it.</param>
public sealed record DraftLine(string Text, string Address, string Saved, string Begins, string Key);

/// <summary>One's own drafts.</summary>
/// <param name="Visit">The form with the buttons that discard them.</param>
/// <param name="Drafts">The drafts, the latest first.</param>
public sealed record DraftsModel(FormVisit Visit, IReadOnlyList<DraftLine> Drafts);

/// <summary>The drafts of whoever asks, each leading to its form.</summary>
internal static class DraftsForm
{
    private const string Discard = "discard";
    private const int LongestBeginning = 120;

    internal static void MapDrafts(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/drafts", new FormRule { Need = new AccessNeed.MayDo(Operation.Read) }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var drafts = await ReadDrafts.ListAsync(visit.Ledger, visit.Actor, visit.Definitions.Picture.Settings.Code, cancellation);
        return new View
        {
            Title = "Your drafts",
            Crumbs = [new Crumb("Now", visit.Links.Home()), new Crumb("Your drafts")],
            Body = PageBody.Of<DraftsPage>(new DraftsModel(form, [.. drafts.Select(draft => new DraftLine(
                NameOf(visit, draft),
                form.PathBase + draft.Key.Address,
                draft.SavedAt.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB")) + " UTC",
                Beginning(draft),
                draft.Key.Address))])),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        if (form.Fields.Text(Discard) is { } address) await DiscardDraft.RunAsync(visit.Ledger, DraftKey.Of(visit.Actor, visit.Definitions.Picture.Settings.Code, address), cancellation);
        return new FormAnswer.Done(visit.Links.To(["drafts"]));
    }

    // What its address says; the address itself where it says nothing that is known.
    private static string NameOf(Visit visit, Draft draft)
    {
        var path = draft.Key.Address.Split('?')[0];
        return path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray() switch
        {
            [_, "commentary", var indicator, var unit, var period] => $"Words about {About(visit, indicator, unit, period)}",
            [_, "figures", var indicator, var unit, var period, "correct"] => $"Correction of {About(visit, indicator, unit, period)}",
            [_, "risks", var risk, "grade" or "review" or "note" or "accept" or "edit"] => $"{DeedOf(path)} risk {risk}",
            [_, "risks", "new"] => "A new risk",
            [_, "returns", var form, var unit, var period, var part] when AskedReturn.Read(visit.Definitions, form, unit, period).TryGet(out var asked, out _) => $"{(part switch { "send-back" => "Question about ", "waive" => "Why it need not be made: ", _ => "" })}{ReturnWords.Named(visit.Definitions.Picture, asked)}",
            [_, "actions", "new"] => "A new action",
            [_, "actions", var action, "update"] => $"Update of action {action}",
            [_, .. var parts] when parts.Length > 0 => string.Join(", ", parts),
            _ => path,
        };
    }

    private static string DeedOf(string path) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "grade" => "Grade of",
        "review" => "Review of",
        "note" => "Note on",
        "accept" => "Acceptance of",
        _ => "Change of",
    };

    private static string About(Visit visit, string indicator, string unit, string period)
    {
        var picture = visit.Definitions.Picture;
        var measure = IndicatorCode.Parse(indicator).TryGet(out var code, out _) ? picture.Find(code)?.NameInList : null;
        var where = UnitCode.Parse(unit).TryGet(out var place, out _) && place != picture.Units.Top.Code ? ", " + (picture.Units.Find(place)?.Name ?? unit) : "";
        var when = Period.Parse(period, picture.Settings.Calendar).TryGet(out var known, out _) ? known.ToText(picture.Settings.Language, full: true) : period;
        return $"{measure ?? indicator}{where}, {when}";
    }

    private static string Beginning(Draft draft)
    {
        var words = string.Join(" ", draft.Fields.Where(static pair => pair.Key != Acting.Field).SelectMany(static pair => pair.Value).Where(static text => !string.IsNullOrWhiteSpace(text))).ReplaceLineEndings(" ");
        return words.Length <= LongestBeginning ? words : string.Concat(words.AsSpan(0, LongestBeginning - (char.IsHighSurrogate(words[LongestBeginning - 2]) ? 2 : 1)), "…");
    }
}
