using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Text;

namespace Plumbline.App.SavedViews;

/// <summary>Reads and writes the rows of <c>saved_view</c>.</summary>
internal static class SavedViewRows
{
    internal static Task<List<SavedView>> ListAsync(Session session, string account, string organisation, CancellationToken cancellation) => session.ListAsync(
        "SELECT list, name, query FROM saved_view WHERE account = @account AND organisation = @organisation ORDER BY list DESC, name",
        new { account, organisation },
        static row => new SavedView(Names<FilteredList>.Parse(row.GetString(0)).Value, row.GetString(1), row.GetString(2)),
        cancellation);

    internal static Task WriteAsync(Session session, string account, string organisation, SavedView view, long now, CancellationToken cancellation) => session.ExecuteAsync(
        """
        INSERT INTO saved_view (account, organisation, list, name, query, made_at) VALUES (@account, @organisation, @list, @name, @query, @now)
        ON CONFLICT (account, organisation, list, name) DO UPDATE SET query = excluded.query, made_at = excluded.made_at
        """,
        new { account, organisation, list = Names<FilteredList>.Of(view.List), name = view.Name, query = view.Query, now },
        cancellation);

    internal static Task<int> DeleteAsync(Session session, string account, string organisation, FilteredList list, string name, CancellationToken cancellation) => session.ExecuteAsync(
        "DELETE FROM saved_view WHERE account = @account AND organisation = @organisation AND list = @list AND name = @name",
        new { account, organisation, list = Names<FilteredList>.Of(list), name },
        cancellation);
}
