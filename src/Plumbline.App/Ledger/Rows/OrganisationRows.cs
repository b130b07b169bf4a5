using Plumbline.App.Ledger.Sql;
namespace Plumbline.App.Ledger.Rows;

/// <summary>The store's own numbers for organisations.</summary>
internal static class OrganisationRows
{
    public static async Task<int> AddAsync(Session session, string code, CancellationToken cancellation)
    {
        await session.ExecuteAsync("INSERT INTO organisation (code) VALUES (@code)", new { code }, cancellation);
        var numbers = await session.ListAsync(
            "SELECT organisation FROM organisation WHERE code = @code",
            new { code },
            row => row.GetInt32(0),
            cancellation);
        return numbers[0];
    }
}
