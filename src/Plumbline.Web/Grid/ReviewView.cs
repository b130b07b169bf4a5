using Plumbline.App.Entering;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Grid;

/// <summary>What the review shows of what was typed.</summary>
internal static class ReviewView
{
    /// <summary>Whether a figure needs a tick: an unusual one, a changed one, and one that is withdrawn.</summary>
    /// <remarks>Whoever chooses between their own figure and another's has looked at a change; only what is unusual is asked besides.</remarks>
    internal static bool AsksIfMeant(PlannedFigure figure) => figure.Question is not null || (figure.Kind != EntryKind.New && figure.Conflict is null);

    internal static ReviewModel Of(FormVisit form, string title, EntryPlan plan)
    {
        var visit = form.Visit;
        return new ReviewModel
        {
            Visit = form,
            Title = title,
            Rows = [.. plan.Figures.OrderByDescending(static figure => figure.Asks).Select(figure => RowOf(form, figure))],
            Typed = [.. plan.Figures.SelectMany(figure => new[] { EnterFields.Value(figure.Address), EnterFields.Numerator(figure.Address), EnterFields.Denominator(figure.Address) }).Where(form.Fields.Has).Select(name => (name, form.Fields.Raw(name)))],
            NeedsReason = plan.Figures.Any(static figure => figure.Kind != EntryKind.New),
            HasConflicts = plan.Figures.Count(static figure => figure.Conflict is not null) > 1,
            HasUnusual = plan.Figures.Count(static figure => AsksIfMeant(figure) && figure.Kind != EntryKind.Withdrawn) > 1,
        };
    }

    // Every tick says what is to be looked at.
    private static string Replaces(PlannedFigure figure) => figure.Kind == EntryKind.Withdrawn
        ? $"{EntryText.Of(figure.Now)} is taken out of the ledger."
        : $"It replaces {EntryText.Of(figure.Now)}.";

    private static ReviewRow RowOf(FormVisit form, PlannedFigure figure) => RowOf(form.Visit, figure, form.Fields.Text(EnterFields.Value(figure.Address)));

    private static ReviewRow RowOf(Visit visit, PlannedFigure figure, string? typed) => new(
        figure.Address.Indicator.NameInList,
        PeriodChoice.WordsOf(visit, figure.Address.Period),
        figure.Now is null ? null : EntryText.Of(figure.Now),
        figure.Figure is null ? null : (typed ?? EntryText.Of(figure.Figure)) is var text && EntryText.ReadAs(figure.Figure) is var read && read != text ? $"{text}, read as {read}" : text,
        figure.Kind switch { EntryKind.New => "New", EntryKind.Changed => "Changed", EntryKind.Withdrawn => "Withdrawn" },
        figure.Question ?? (AsksIfMeant(figure) ? Replaces(figure) : null),
        AsksIfMeant(figure) ? EnterFields.Meant(figure.Address) : null,
        figure.Kind == EntryKind.Withdrawn ? "Withdraw it" : "I have checked it",
        figure.Conflict is not { } conflict ? null
            : conflict.Who is null ? "Somebody has withdrawn it since you opened the page."
            : $"{conflict.Who} wrote {EntryText.Of(figure.Now)} on {conflict.When?.UtcDateTime.ToString("d MMMM, HH:mm", visit.Definitions.Picture.Settings.Language)} UTC, since you opened the page.",
        figure.Conflict is null ? null : EnterFields.Kept(figure.Address))
    {
        Last = figure.Last is { } last ? $"{EntryText.Of(last)} in {PeriodChoice.WordsOf(visit, last.Period)}" : null,
    };
}
