using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Access.Tokens;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Sql;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Tests.Access;

public abstract partial class AccessCompliance
{
    [LedgerFact]
    public async Task BackupAndRestore_CarryWhatStandsBesideTheLedgers_ButSessionsAndInvitations()
    {
        var account = await AddAsync("a", To(Permission.Analyst, Small, "north", "Safe"));
        var other = await AddAsync("b", To(Permission.Administrator, null));
        await GivePost.RunAsync(Ledger, Owner, account, Small, "Nurse", Today, to: null);
        foreach (var held in (await ListGrants.RunAsync(Ledger, Owner, account)).Grants) await EndGrant.RunAsync(Ledger, Owner, held.Key);
        await GiveGrant.RunAsync(Ledger, Owner, account, To(Permission.Reader, Small));
        var made = (await AddToken.RunAsync(Ledger, Owner, account, Wish())).Value;
        await FindToken.RunAsync(Ledger, made.Secret);
        foreach (var sql in (string[])
        [
            $"INSERT INTO session (hash, session, account, begun_at, seen_at, proved_at, means, device, failures) VALUES ('h', 's', '{other}', 1, 1, 1, 'password', '', 0)",
            $"INSERT INTO invitation (hash, account, purpose, ends_at) VALUES ('h', '{account}', 'account', 9)",
            $"INSERT INTO passkey (credential, account, name, data, made_at) VALUES ('c', '{account}', 'key', 'äöü', 9999999999999)",
            $"INSERT INTO recovery_code (account, hash, used_at) VALUES ('{account}', 'h', 5)",
            $"INSERT INTO outside_login (issuer, subject, account) VALUES ('i', 's', '{account}')",
            $"INSERT INTO begun_import (import, account, organisation, settings, version, made_at) VALUES ('i', '{account}', 'small', '', 0, 1)",
            "INSERT INTO data_key (name, xml) VALUES ('k', '<key/>')",
            $"INSERT INTO draft (account, organisation, address, version, based_on, fields, typed_in, turn, saved_at) VALUES ('{account}', 'small', 'x', 1, 1, 'words', '', 1, 1)",
            $"INSERT INTO saved_view (account, organisation, list, name, query, made_at) VALUES ('{account}', 'small', 'risks', 'äöü', 'level=high', 9999999999999)",
        ]) await TamperAsync(sql);
        await Ledger.Beside.WriteAsync(
            session => session.ExecuteAsync("INSERT INTO upload (import, number, name, content) VALUES ('i', 1, 'f.csv', @content)", new { content = new byte[] { 0, 1, 255 } }, CancellationToken.None),
            CancellationToken.None);
        var before = await ContentAsync(Ledger);
        Assert.All(CopyBeside.All, table => Assert.True(before[table].Count > 0, table));

        var file = Folder.File("kept.db");
        await Ledger.BackupAsync(file);
        foreach (var address in new[] { await NewAddressAsync(), await OtherAddressAsync() })
        {
            // Twice: into nothing, and over what is there.
            foreach (var overwrite in new[] { false, true })
            {
                await LedgerStore.RestoreAsync(file, address, overwrite, Clock);
                await using var restored = await LedgerStore.OpenAsync(address, OpenMode.Write, Clock);
                var after = await ContentAsync(restored);
                foreach (var table in CopyBeside.All) Assert.Equal(table is "session" or "invitation" ? [] : before[table], after[table]);
                Assert.Null((await VerifyAccessLog.RunAsync(restored, Owner)).Found);
                Assert.NotNull(await FindToken.RunAsync(restored, made.Secret));
                Assert.Empty(await restored.InspectAsync());
                await restored.BackupAsync(Folder.File("again.db"), overwrite: true);
                await Ledger.Beside.WriteAsync(session => session.ExecuteAsync("DELETE FROM draft", values: null, CancellationToken.None), CancellationToken.None);
            }
        }

        await using var again = await LedgerStore.OpenAsync(StoreAddress.Parse(Folder.File("again.db")), OpenMode.Write, Clock);
        Assert.Equal(before["account"], (await ContentAsync(again))["account"]);
    }

    [LedgerFact]
    public async Task EveryTableBesideTheLedgers_IsCarriedOrNot_AsIsSaid()
    {
        await using var session = await Ledger.Beside.ReadAsync(static session => Task.FromResult(session), CancellationToken.None);
        var beside = ExpectedTable.All(session.Dialect).Select(static table => table.Name).Except(["migration", "organisation", "change", "definition", "blob", "folder", "folder_fact", "series", "term", "written", "observation"]);
        Assert.Equal(beside.Order(StringComparer.Ordinal), CopyBeside.All.Order(StringComparer.Ordinal));
    }

    private static Task<Dictionary<string, List<string>>> ContentAsync(ILedger ledger) => ledger.Beside.ReadAsync(
        async session =>
        {
            var content = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var table in ExpectedTable.All(session.Dialect).Where(static table => CopyBeside.All.Contains(table.Name, StringComparer.Ordinal)))
            {
                var columns = string.Join(", ", table.Columns.Select(static column => column.Split(' ')[0]));
                var rows = await session.ListAsync(
                    $"SELECT {columns} FROM {table.Name}",
                    values: null,
                    row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "∅" : row.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : FormattableString.Invariant($"{row.GetValue(i)}"))),
                    CancellationToken.None);
                content[table.Name] = [.. rows.Order(StringComparer.Ordinal)];
            }

            return content;
        },
        CancellationToken.None);
}
