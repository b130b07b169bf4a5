using System.CommandLine;
using Plumbline.App.Access.Granting;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Access;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using static Plumbline.Cli.Commands.Access.AccountArgument;

namespace Plumbline.Cli.Commands.Access;

/// <summary>The verbs of <c>plumbline account</c> that give and end grants and posts.</summary>
internal static class GrantCommands
{
    internal static Command Grants(StandardStreams streams) => Table(streams, "grants", "The grants of an account, those that have ended too, with who gave and ended them.", async (ledger, account, format, cancellation) =>
        await Results.WriteAsync(streams, format, GrantsTable.Table, (await ListGrants.RunAsync(ledger, Owner, account, cancellation)).Grants));

    internal static Command Posts(StandardStreams streams) => Table(streams, "posts", "The posts of an account, those that have ended too, with who gave and ended them.", async (ledger, account, format, cancellation) =>
        await Results.WriteAsync(streams, format, GrantsTable.Posts, (await ListGrants.RunAsync(ledger, Owner, account, cancellation)).Posts));

    internal static Command Grant(StandardStreams streams)
    {
        var account = AccountArgument.Create();
        var permission = new Argument<string>("PERMISSION") { Description = $"{string.Join(", ", Names<Permission>.All)}." };
        var unit = new Option<string?>("--unit") { Description = "Only for this unit and those below it.", HelpName = "U" };
        var sections = new Option<string[]>("--section") { Description = "Only for the measures of these sections.", HelpName = "SECTION", AllowMultipleArgumentsPerToken = true };
        var everywhere = new Option<bool>("--everywhere") { Description = "For every organisation of the store, those to come included." };
        var days = new DayOptions();
        var command = new Command("grant", "Give an account a permission in an organisation, or in all: what each allows is in docs/reference/access.md.") { account, permission, unit, sections, everywhere };
        var store = StoreOptions.AddTo(streams, command);
        days.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var what = RefusedException.Unless(Names<Permission>.Parse(parsed.GetRequiredValue(permission)), permission.Name);
            var scope = new Scope(parsed.GetValue(unit) is { } text ? RefusedException.Unless(UnitCode.Parse(text), unit.Name) : null, [.. parsed.GetValue(sections) ?? []]);
            var (from, to) = days.Read(parsed, streams.Today);
            if (parsed.GetValue(everywhere) && store.IsOrganisationGiven(parsed)) throw new RefusedException("--everywhere: found --org too; expected one of them");
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var found = await FindAsync(ledger, parsed.GetRequiredValue(account), account.Name, cancellation);
            var organisation = parsed.GetValue(everywhere) ? null : await store.OrganisationAsync(parsed, ledger, cancellation);
            var given = RefusedException.Unless(await GiveGrant.RunAsync(ledger, Owner, found.Number, new Grant(what, organisation, scope, from, to), cancellation), "grant");
            await streams.Errors.WriteLineAsync($"{found.Number}: {Names<Permission>.Of(what)} in {organisation ?? "every organisation"}, {scope}, from {from:yyyy-MM-dd}{(to is { } last ? $" to {last:yyyy-MM-dd}" : "")}. Its key: {given.Key}.");
            return ExitCode.Done;
        });
        return command;
    }

    internal static Command EndGrant(StandardStreams streams) => End(streams, "end-grant", "GRANT", "End a grant at once. Its row stays, with who ended it.", async (ledger, key, cancellation) =>
    {
        var ended = RefusedException.Unless(await App.Access.Granting.EndGrant.RunAsync(ledger, Owner, key, cancellation), "GRANT");
        return $"{ended.Account}: {Names<Permission>.Of(ended.Grant.Permission)} in {ended.Grant.Organisation ?? "every organisation"} ended.";
    });

    internal static Command Post(StandardStreams streams)
    {
        var account = AccountArgument.Create();
        var title = new Argument<string>("TITLE") { Description = "The job title, as posts.csv of the organisation or its papers say it." };
        var days = new DayOptions();
        var command = new Command("post", "Give an account a post: the job title that is the author of its changes in an organisation.") { account, title };
        var store = StoreOptions.AddTo(streams, command);
        days.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (from, to) = days.Read(parsed, streams.Today);
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var found = await FindAsync(ledger, parsed.GetRequiredValue(account), account.Name, cancellation);
            var organisation = await store.OrganisationAsync(parsed, ledger, cancellation);
            var given = RefusedException.Unless(await GivePost.RunAsync(ledger, Owner, found.Number, organisation, parsed.GetRequiredValue(title), from, to, cancellation), title.Name);
            await streams.Errors.WriteLineAsync($"{found.Number}: {given.Title} in {organisation}, from {from:yyyy-MM-dd}{(to is { } last ? $" to {last:yyyy-MM-dd}" : "")}. Its key: {given.Key}.");
            return ExitCode.Done;
        });
        return command;
    }

    internal static Command EndPost(StandardStreams streams) => End(streams, "end-post", "POST", "End a post at once. The ledger keeps its title beside what was done in it.", async (ledger, key, cancellation) =>
    {
        var ended = RefusedException.Unless(await App.Access.Granting.EndPost.RunAsync(ledger, Owner, key, cancellation), "POST");
        return $"{ended.Account}: {ended.Title} in {ended.Organisation} ended.";
    });

    private static Command End(StandardStreams streams, string verb, string argument, string description, Func<ILedger, string, CancellationToken, Task<string>> end)
    {
        var key = new Argument<string>(argument) { Description = "Its key." };
        var command = new Command(verb, description) { key };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            await streams.Errors.WriteLineAsync(await end(ledger, parsed.GetRequiredValue(key), cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Table(StandardStreams streams, string verb, string description, Func<ILedger, AccountNumber, ResultFormat, CancellationToken, Task> write)
    {
        var account = AccountArgument.Create();
        var command = new Command(verb, description) { account };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var found = await FindAsync(ledger, parsed.GetRequiredValue(account), account.Name, cancellation);
            await write(ledger, found.Number, format.Of(parsed), cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
