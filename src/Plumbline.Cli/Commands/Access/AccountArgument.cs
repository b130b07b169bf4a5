using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Access;

/// <summary>The account that a verb is about: by its number, or by the address with which somebody signs in.</summary>
internal static class AccountArgument
{
    // Whoever can run the command on the store may do everything with it: the file is theirs.
    internal static Actor Owner { get; } = Actor.OwnMachine();

    internal static Argument<string> Create() => new("ACCOUNT") { Description = "The account: its number, or its email address." };

    /// <summary>The account, or a refusal.</summary>
    internal static async Task<Account> FindAsync(ILedger ledger, string text, string name, CancellationToken cancellation)
    {
        var found = AccountNumber.Parse(text).TryGet(out var number, out _)
            ? await FindAccount.RunAsync(ledger, number, cancellation)
            : await FindAccount.ByEmailAsync(ledger, text, cancellation);
        return found ?? throw new RefusedException($"{name}: {Problem.With(text, "the number or the address of an account, as plumbline account list prints them")}");
    }

    /// <summary>A verb that does one thing with an account and says in a sentence what it did.</summary>
    internal static Command Verb(StandardStreams streams, string name, string description, Func<ILedger, Account, CancellationToken, Task<string>> act)
    {
        var account = Create();
        var command = new Command(name, description) { account };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var found = await FindAsync(ledger, parsed.GetRequiredValue(account), account.Name, cancellation);
            await streams.Errors.WriteLineAsync(await act(ledger, found, cancellation));
            return ExitCode.Done;
        });
        return command;
    }
}
