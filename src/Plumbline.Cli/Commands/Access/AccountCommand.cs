using System.CommandLine;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Inviting;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using static Plumbline.Cli.Commands.Access.AccountArgument;

namespace Plumbline.Cli.Commands.Access;

/// <summary><c>plumbline account</c>: the accounts with which people sign in to the web application, and what they hold.</summary>
internal static class AccountCommand
{
    internal static Command Create(StandardStreams streams) => new("account", "The accounts with which people sign in to the web application, and what each may do.")
    {
        List(streams),
        Add(streams),
        Rename(streams),
        Verb(streams, "close", "Close an account: nobody signs in with it, and its sessions end.", async (ledger, account, cancellation) =>
            $"{RefusedException.Unless(await CloseAccount.RunAsync(ledger, Owner, account.Number, cancellation), "ACCOUNT").Number}: closed."),
        Verb(streams, "open", "Open a closed account again, with what it held.", async (ledger, account, cancellation) =>
            $"{RefusedException.Unless(await CloseAccount.OpenAsync(ledger, Owner, account.Number, cancellation), "ACCOUNT").Number}: open."),
        Verb(streams, "erase", "Erase an account for ever: its name, address, ways of signing in, sessions, tokens and drafts. The ledger keeps its number, and the posts in which it acted.", async (ledger, account, cancellation) =>
            $"{RefusedException.Unless(await EraseAccount.RunAsync(ledger, Owner, account.Number, cancellation), "ACCOUNT")}: erased. The ledger keeps this number, and the posts in which it acted."),
        Verb(streams, "invite", "Make a link, good once, with which whoever the account is for chooses a way of signing in. An earlier link ends.", async (ledger, account, cancellation) =>
        {
            await streams.Text.WriteLineAsync(Link(RefusedException.Unless(await InviteAccount.RunAsync(ledger, Owner, account.Number, cancellation), "ACCOUNT")));
            return $"{account.Number}: invited. Put the address of the site before the link, and send it to nobody else.";
        }),
        Verb(streams, "end-sessions", "Sign an account out everywhere, at once.", async (ledger, account, cancellation) =>
            FormattableString.Invariant($"{account.Number}: {await EndAccountSessions.RunAsync(ledger, Owner, account.Number, cancellation)} ended.")),
        GrantCommands.Grants(streams),
        GrantCommands.Grant(streams),
        GrantCommands.EndGrant(streams),
        GrantCommands.Posts(streams),
        GrantCommands.Post(streams),
        GrantCommands.EndPost(streams),
    };

    private static string Link(string secret) => $"/account/invitation?key={Uri.EscapeDataString(secret)}";

    private static Command List(StandardStreams streams)
    {
        var search = new Option<string?>("--search") { Description = "Only those with this in their name, address or number.", HelpName = "TEXT" };
        var command = new Command("list", "The accounts, in the order of their names, with what they hold today.") { search };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            await Results.WriteAsync(streams, format.Of(parsed), AccountsTable.Table, await ListAccounts.RunAsync(ledger, Owner, parsed.GetValue(search), cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(StandardStreams streams)
    {
        var (name, email) = (Name(), Email());
        var command = new Command("add", "Add an account. It holds nothing yet: give it a grant and a post, then invite whoever it is for.") { name, email };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            var who = RefusedException.Unless(PersonName.Parse(parsed.GetRequiredValue(name)), name.Name);
            var where = RefusedException.Unless(EmailAddress.Parse(parsed.GetRequiredValue(email)), email.Name);
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Create, cancellation);
            var added = RefusedException.Unless(await AddAccount.RunAsync(ledger, Owner, who, where, cancellation), email.Name);
            await streams.Text.WriteLineAsync(added.Number.Text);
            await streams.Errors.WriteLineAsync($"Added {added.Number}. Next: plumbline account grant, post and invite.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Rename(StandardStreams streams)
    {
        var account = AccountArgument.Create();
        var name = new Option<string?>("--name") { Description = "Another name.", HelpName = "NAME" };
        var email = new Option<string?>("--email") { Description = "Another address.", HelpName = "EMAIL" };
        var command = new Command("rename", "Change the name or the address of an account.") { account, name, email };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(name) is null && parsed.GetValue(email) is null) throw new RefusedException("--name, --email: found neither; expected one of them, or both");
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var found = await FindAsync(ledger, parsed.GetRequiredValue(account), account.Name, cancellation);
            var who = RefusedException.Unless(PersonName.Parse(parsed.GetValue(name) ?? found.Name), name.Name);
            var where = RefusedException.Unless(EmailAddress.Parse(parsed.GetValue(email) ?? found.Email), email.Name);
            var renamed = RefusedException.Unless(await RenameAccount.RunAsync(ledger, Owner, found.Number, who, where, cancellation), email.Name);
            await streams.Errors.WriteLineAsync($"{renamed.Number}: {renamed.Name}, {renamed.Email}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Name() => OneLine.Of(new Option<string>("--name") { Description = "The name of whoever uses it.", HelpName = "NAME", Required = true });

    private static Option<string> Email() => new("--email") { Description = "The address with which they sign in.", HelpName = "EMAIL", Required = true };
}
