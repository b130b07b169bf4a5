using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.Cli.Commands;

namespace Plumbline.Cli;

/// <summary>The <c>plumbline</c> command: its verbs, and what comes of an error. Exit 0: done; 1: done, and something needs attention; 2: refused, nothing changed.</summary>
internal static class PlumblineCommand
{
    internal const int Done = 0;
    internal const int NeedsAttention = 1;
    internal const int Refused = 2;

    internal static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("The figures, targets and words of a public body, and the papers its board reads.")
        {
            DemoCommand.Create(),
            LoadCommand.Create(),
            DumpCommand.Create(),
            ImportCommand.Create(),
            ReportCommand.Create(),
            ObservationsCommand.Create(),
            RatingsCommand.Create(),
            CheckCommand.Create(),
            CollectionCommand.Create(),
            ChangesCommand.Create(),
            WithdrawCommand.Create(),
            UndoCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            SpcCommand.Create(),
        };
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var line in CommandMistakes.Of(parsed)) await Console.Error.WriteLineAsync(line);
            return Refused;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stop.Token);
        }
        catch (LedgerException refusal)
        {
            return await RefuseAsync($"{refusal.Message}{Environment.NewLine}Remedy: {refusal.Remedy}.");
        }
        catch (RefusedException refusal)
        {
            return await RefuseAsync(refusal.Message);
        }
        catch (OperationCanceledException)
        {
            return await RefuseAsync("Stopped; nothing was changed.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(e.Message);
        }
    }

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return Refused;
    }
}
