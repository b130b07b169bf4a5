using Plumbline.App.Access;
using Plumbline.App.Drafting;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Text;

namespace Plumbline.App.SavedViews;

/// <summary>Saves a filter of a list under a name. It is its owner's alone, and no part of the ledger.</summary>
public static class KeepView
{
    /// <summary>The most views of one account in an organisation.</summary>
    public const int Most = 100;

    /// <summary>Saves a view; one of the same list and name is replaced.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="actor">Whose it is.</param>
    /// <param name="organisation">The code of the organisation.</param>
    /// <param name="list">The list.</param>
    /// <param name="name">The name as typed.</param>
    /// <param name="query">The filter as the query of an address, without its question mark.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The view, or what is wrong with its name or its number.</returns>
    /// <exception cref="NotAllowedException">The actor is nobody.</exception>
    public static Task<Parsed<SavedView>> RunAsync(ILedger ledger, Actor actor, string organisation, FilteredList list, string? name, string query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(organisation);
        ArgumentNullException.ThrowIfNull(query);
        var account = DraftKey.AccountOf(actor);
        if (string.IsNullOrWhiteSpace(name)) return Task.FromResult<Parsed<SavedView>>(new Problem("nothing", "a name for the view"));
        var view = new SavedView(list, name.Trim(), query);
        if (view.Name.Length > SavedView.LongestName) return Task.FromResult<Parsed<SavedView>>(new Problem($"{Counted.Digits(view.Name.Length)} letters", $"a name of at most {Counted.Digits(SavedView.LongestName)}"));
        if (query.Length > SavedView.LongestQuery) return Task.FromResult<Parsed<SavedView>>(new Problem("a filter with too many words", "a shorter one"));
        return ledger.Beside.WriteAsync<Parsed<SavedView>>(
            $"views {account} {organisation}",
            async session =>
            {
                var kept = await SavedViewRows.ListAsync(session, account, organisation, cancellation);
                if (kept.Count >= Most && !kept.Any(one => one.List == view.List && one.Name == view.Name)) return new Problem($"{Counted.Digits(kept.Count)} saved views", $"at most {Counted.Digits(Most)}: delete one first");
                await SavedViewRows.WriteAsync(session, account, organisation, view, ledger.Beside.Now, cancellation);
                return view;
            },
            cancellation);
    }
}
