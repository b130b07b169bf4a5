using Plumbline.App.Returns.Writing;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>Tells the returns that wait: those of several units for one form and period together, so that what they share is said once.</summary>
internal static class ReturnEntries
{
    private const int MostOfKind = 20, MostUnits = 12;

    /// <summary>Those that wait for the same; null where none does.</summary>
    /// <param name="visit">The request.</param>
    /// <param name="id">The name of its place on the page.</param>
    /// <param name="heading">What they wait for.</param>
    /// <param name="all">The returns.</param>
    /// <param name="drafts">The addresses of the forms of which the reader has a draft.</param>
    internal static ReturnGroup? Group(Visit visit, string id, string heading, IReadOnlyList<WaitingReturn> all, HashSet<string> drafts)
    {
        if (all.Count == 0) return null;
        var together = all.GroupBy(static one => (one.Form.Code, one.Period.Period)).ToList();
        // For how long a unit has been silent is said at the latest of its returns.
        var told = new HashSet<(FormCode, UnitCode)>();
        return new ReturnGroup(
            id,
            $"{heading}: {Counted.Digits(all.Count)}",
            [.. together.Take(MostOfKind).Select(of => EntryOf(visit, [.. of], told, drafts))],
            together.Count > MostOfKind ? $"{Counted.Digits(together.Skip(MostOfKind).Sum(static of => of.Count()))} more are on the pages of the forms." : null);
    }

    private static ReturnEntry EntryOf(Visit visit, IReadOnlyList<WaitingReturn> together, HashSet<(FormCode, UnitCode)> told, HashSet<string> drafts)
    {
        var first = together[0];
        if (together.Count == 1)
        {
            var link = ReturnsView.LinkOf(visit, first);
            return new ReturnEntry(link, ReturnsView.Words(visit, first, told.Add((first.Form.Code, first.Line.Unit))), HasDraft(link.Address), []);
        }

        var title = $"{first.Form.Name}, {first.Period.Period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}";
        var due = $"{(first.Period.IsDue ? "Was due" : "Due")} by {ReturnVisit.Words(visit, first.Period.DueAt)}";
        // Who waits for so many goes on from the page of the form, but to those that they have begun.
        var isMany = together.Count > MostUnits;
        var units = isMany ? together.Where(one => HasDraft(AddressOf(one))).Take(MostUnits) : together;
        return new ReturnEntry(
            new TextLink(title, isMany ? visit.Links.Form(first.Form.Code, first.Period.Period, ("show", "owed")) : visit.Links.Form(first.Form.Code, first.Period.Period)),
            isMany ? $"{due}: {Counted.Of(together.Count, first.Form.Asked.NounIn(visit.Definitions.Picture.Units))}." : $"{due}.",
            HasDraft: false,
            [.. units.Select(UnitOf)]);

        WaitingUnit UnitOf(WaitingReturn one)
        {
            var address = AddressOf(one);
            var silence = told.Add((one.Form.Code, one.Line.Unit)) ? ReturnVisit.Silence(one.Form, one.Line) : null;
            return new WaitingUnit(
                new TextLink(ReturnWords.UnitName(visit.Definitions.Picture, one.Line.Unit), address),
                one.Line.Standing switch { ReturnStanding.SentBack => one.Line.Return?.Note, ReturnStanding.Incomplete => $"{Counted.Of(one.Line.Missing.Length, "answer")} missing", _ => silence },
                HasDraft(address));
        }

        string AddressOf(WaitingReturn one) => ReturnsView.AddressOf(visit, one);

        bool HasDraft(string address) => drafts.Contains(address[visit.Links.PathBase.Length..]);
    }
}
