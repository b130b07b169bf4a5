using System.Globalization;
using System.Runtime.CompilerServices;
using Plumbline.App.Ledger.Facts;

[assembly: InternalsVisibleTo("Plumbline.App.Tests")]
[assembly: InternalsVisibleTo("Plumbline.Benchmarks")]

namespace Plumbline.App.Ledger.Sql;

/// <summary>Migrates a store's tables to this program's version, under a lock, all steps or none.</summary>
internal static class Migrate
{
    public static Task<int> RunAsync(Dialect dialect, TimeProvider clock, CancellationToken cancellation) =>
        RunAsync(dialect, Migration.All, clock, cancellation);

    /// <summary>Runs the missing steps and returns the resulting version.</summary>
    public static async Task<int> RunAsync(Dialect dialect, IReadOnlyList<Migration> steps, TimeProvider clock, CancellationToken cancellation)
    {
        await using var session = await dialect.MigrateAsync(cancellation);
        var found = await dialect.VersionAsync(session, cancellation);
        RefuseNewer(dialect.Address, found, steps[^1].Version);
        foreach (var step in steps.Where(s => s.Version > found))
        {
            await session.ExecuteAsync(dialect.Tables(step.Sql), values: null, cancellation);
            await session.ExecuteAsync(
                "INSERT INTO migration (version, what, at) VALUES (@version, @what, @at)",
                new { version = step.Version, what = step.What, at = Instant.Text(clock.GetUtcNow()) },
                cancellation);
            await dialect.MarkVersionAsync(session, step.Version, cancellation);
        }

        await session.CommitAsync(cancellation);
        return steps[^1].Version;
    }

    public static void RefuseNewer(StoreAddress address, int found) => RefuseNewer(address, found, Migration.Latest);

    private static void RefuseNewer(StoreAddress address, int found, int latest)
    {
        if (found > latest)
        {
            throw new LedgerException(
                LedgerProblem.StoreIsNewer,
                string.Create(CultureInfo.InvariantCulture, $"found a store of version {found} at {address}; this program knows versions up to {latest}"),
                "use the version of Plumbline that wrote it, or a later one; the store was not touched");
        }
    }

    public static void RefuseOlder(StoreAddress address, int found)
    {
        if (found < Migration.Latest)
        {
            throw new LedgerException(
                LedgerProblem.StoreIsOlder,
                string.Create(CultureInfo.InvariantCulture, $"found a store of version {found} at {address}, opened read-only; expected version {Migration.Latest}"),
                "take a backup, then open it once for writing to migrate it");
        }
    }
}
