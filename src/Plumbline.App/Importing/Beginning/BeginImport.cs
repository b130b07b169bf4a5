using Plumbline.App.Access;
using Plumbline.App.Importing.Files;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Beginning;

/// <summary>Keeps files that an account uploads to import, for a day, so that its labels can be settled without uploading them again.</summary>
public static class BeginImport
{
    /// <summary>The most bytes of a file.</summary>
    public const long LongestFile = 50_000_000;

    /// <summary>The most bytes of all files of an import.</summary>
    public const long MostBytes = 100_000_000;

    /// <summary>The most files of an import.</summary>
    public const int MostFiles = 100;

    /// <summary>The most imports that an account has begun at a time: one that uploads again and again fills no disk.</summary>
    public const int MostImports = 5;

    /// <summary>Keeps files. What is too old goes, and the account's earliest where it has too many.</summary>
    /// <exception cref="NotAllowedException">The actor may import nothing here.</exception>
    public static async Task<Parsed<string>> RunAsync(ILedger ledger, Actor actor, string organisation, IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(files);
        if (!actor.MaySomewhere(Operation.Import, organisation)) throw NotAllowedException.For(Operation.Import, actor is { Account: null, IsOwnMachine: false });
        if ((Refusal(files) ?? OpenGrids.Refusal(files)) is { } problem) return problem;
        var (id, account) = (BegunImport.NewId(), AccountOf(actor));
        await ledger.Beside.WriteAsync(
            async session =>
            {
                var now = ledger.Beside.Now;
                await DeleteAsync("made_at < @old", new { old = now - (long)BegunImport.Age.TotalMilliseconds });
                await DeleteAsync(
                    "account = @account AND import NOT IN (SELECT import FROM begun_import WHERE account = @account ORDER BY made_at DESC, import LIMIT @kept)",
                    new { account, kept = MostImports - 1 });
                await session.ExecuteAsync(
                    "INSERT INTO begun_import (import, account, organisation, settings, version, made_at) VALUES (@id, @account, @organisation, @settings, 0, @now)",
                    new { id, account, organisation, settings = ImportSettings.None.Write(), now },
                    cancellation);
                for (var number = 0; number < files.Count; number++)
                {
                    await session.ExecuteAsync(
                        "INSERT INTO upload (import, number, name, content) VALUES (@id, @number, @name, @content)",
                        new { id, number, name = ReadTables.SafeName(files[number].Name), content = files[number].Content },
                        cancellation);
                }

                return id;

                async Task DeleteAsync(string where, object values)
                {
                    await session.ExecuteAsync($"DELETE FROM upload WHERE import IN (SELECT import FROM begun_import WHERE {where})", values, cancellation);
                    await session.ExecuteAsync($"DELETE FROM begun_import WHERE {where}", values, cancellation);
                }
            },
            cancellation);
        return id;
    }

    /// <summary>The account under which an actor keeps what is beside the ledger; one for whoever uses the store on its own machine.</summary>
    internal static string AccountOf(Actor actor) => actor.Account?.Text ?? "-";

    private static Problem? Refusal(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        if (files.Count == 0) return new Problem("no file", "a file of figures, or a table pasted into the box");
        if (files.Count > MostFiles) return new Problem($"{Counted.Digits(files.Count)} files", $"at most {Counted.Digits(MostFiles)}; import them in several goes");
        if (files.FirstOrDefault(static file => file.Content.Length > LongestFile) is { Name: { } large }) return Problem.With(PlainText.Visible(large), "a file of at most 50 MB; import a larger one by the command");
        if (files.FirstOrDefault(static file => file.Content.Length == 0) is { Name: { } empty }) return Problem.With(PlainText.Visible(empty), "a file that is not empty");
        return files.Sum(static file => (long)file.Content.Length) > MostBytes ? new Problem("more than 100 MB in all", "at most 100 MB at once; import the files in several goes") : null;
    }
}
