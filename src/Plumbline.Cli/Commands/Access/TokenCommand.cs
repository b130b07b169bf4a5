using System.CommandLine;
using Plumbline.App.Access.Tokens;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Access;
using Plumbline.Core.Units;
using static Plumbline.Cli.Commands.Access.AccountArgument;

namespace Plumbline.Cli.Commands.Access;

/// <summary><c>plumbline token</c>: the tokens with which programs read the API.</summary>
internal static class TokenCommand
{
    private const int UsualDays = 90;

    internal static Command Create(StandardStreams streams) => new("token", "The tokens with which programs read the API: each reads what its account reads, or a part of it.") { List(streams), Add(streams), Revoke(streams) };

    private static Command List(StandardStreams streams)
    {
        var account = new Option<string?>("--account") { Description = "Only those of this account.", HelpName = "ACCOUNT" };
        var command = new Command("list", "The tokens, with their last use.") { account };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var whose = parsed.GetValue(account) is { } text ? (await FindAsync(ledger, text, account.Name, cancellation)).Number : null;
            await Results.WriteAsync(streams, format.Of(parsed), TokensTable.Table, await ListTokens.RunAsync(ledger, Owner, whose, cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(StandardStreams streams)
    {
        var account = AccountArgument.Create();
        var name = OneLine.Of(new Option<string>("--name") { Description = "What it is for.", HelpName = "NAME", Required = true });
        var unit = new Option<string?>("--unit") { Description = "Only this unit and those below it.", HelpName = "U" };
        var sections = new Option<string[]>("--section") { Description = "Only the measures of these sections.", HelpName = "SECTION", AllowMultipleArgumentsPerToken = true };
        var calendar = new Option<bool>("--calendar") { Description = "For a calendar address alone, ORGANISATION/returns.ics?key=TOKEN: when returns are due." };
        var days = new DayOptions();
        var command = new Command("add", "Make a token, and print it: the store keeps its hash alone. It ends after 90 days unless --to says otherwise, and after a year at the latest.") { account, name, unit, sections, calendar };
        var store = StoreOptions.AddTo(streams, command);
        days.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var scope = new Scope(parsed.GetValue(unit) is { } text ? RefusedException.Unless(UnitCode.Parse(text), unit.Name) : null, [.. parsed.GetValue(sections) ?? []]);
            var (from, to) = days.Read(parsed, streams.Today);
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var found = await FindAsync(ledger, parsed.GetRequiredValue(account), account.Name, cancellation);
            var wish = new TokenWish(parsed.GetRequiredValue(name), await store.OrganisationAsync(parsed, ledger, cancellation), scope, from, to ?? from.AddDays(UsualDays)) { Use = parsed.GetValue(calendar) ? TokenUse.Calendar : TokenUse.Api };
            var made = RefusedException.Unless(await AddToken.RunAsync(ledger, Owner, found.Number, wish, cancellation), "token");
            await streams.Text.WriteLineAsync(made.Secret);
            await streams.Errors.WriteLineAsync($"Token {made.Token.Id} of {found.Number}: {made.Token.Organisation}, {scope}, until {made.Token.To:yyyy-MM-dd}. It is not shown again.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Revoke(StandardStreams streams)
    {
        var token = new Argument<string>("TOKEN") { Description = "Its identifier." };
        var command = new Command("revoke", "Revoke a token, at once.") { token };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var revoked = RefusedException.Unless(await RevokeToken.RunAsync(ledger, Owner, parsed.GetRequiredValue(token), cancellation), token.Name);
            await streams.Errors.WriteLineAsync($"Token {revoked.Id} of {revoked.Account} is revoked.");
            return ExitCode.Done;
        });
        return command;
    }
}
