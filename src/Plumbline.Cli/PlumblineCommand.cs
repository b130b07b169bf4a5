using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Plumbline.App.Access;
using Plumbline.App.Ledger.Facts;
using Plumbline.Cli.Commands;
using Plumbline.Cli.Commands.Access;
using Plumbline.Cli.Commands.Actions;
using Plumbline.Cli.Commands.Assurance;
using Plumbline.Cli.Commands.Checks;
using Plumbline.Cli.Commands.Collections;
using Plumbline.Cli.Commands.Contracts;
using Plumbline.Cli.Commands.Finance;
using Plumbline.Cli.Commands.Registers;
using Plumbline.Cli.Commands.Returns;
using Plumbline.Cli.Commands.Returns.Writing;
using Plumbline.Cli.Commands.Risks;
using Plumbline.Cli.Commands.Spc;
using Plumbline.Cli.Commands.Stores;
using Plumbline.Cli.Mistakes;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Text;

namespace Plumbline.Cli;

/// <summary>The <c>plumbline</c> command: its verbs, and the handling of errors.</summary>
internal static class PlumblineCommand
{
    // How long a verb may take to end after a signal: longer than the grace of a commit in progress.
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(15);

    internal static async Task<int> RunAsync(string[] args, StandardStreams streams, CancellationToken cancellation)
    {
        try
        {
            return await ActAsync(args, streams, cancellation);
        }
        catch (Exception fault)
        {
            return await RefuseAsync(streams, OwnFault.Describe(fault));
        }
    }

    /// <summary>The command with all its verbs.</summary>
    internal static RootCommand Root(StandardStreams streams)
    {
        var root = new RootCommand("The figures, targets and commentary of a public body, and the papers that its board reads.")
        {
            DemoCommand.Create(streams),
            LoadCommand.Create(streams),
            DumpCommand.Create(streams),
            ImportCommand.Create(streams),
            ReportCommand.Create(streams),
            ObservationsCommand.Create(streams),
            ExportCommand.Create(streams),
            RatingsCommand.Create(streams),
            CheckCommand.Create(streams),
            RisksCommand.Create(streams),
            RiskCommand.Create(streams),
            ActionsCommand.Create(streams),
            ActionCommand.Create(streams),
            ObjectivesCommand.Create(streams),
            DirectionCommand.Create(streams),
            AssuranceCommand.Create(streams),
            AssureCommand.Create(streams),
            AnswerCommand.Create(streams),
            ContractsCommand.Create(streams),
            RegisterCommand.Create(streams),
            StatementCommand.Create(streams),
            ReturnsCommand.Create(streams),
            ReturnCommand.Create(streams),
            CollectionCommand.Create(streams),
            ChangesCommand.Create(streams),
            WithdrawCommand.Create(streams),
            UndoCommand.Create(streams),
            SettingsCommand.Create(streams),
            AccountCommand.Create(streams),
            TokenCommand.Create(streams),
            AccessCommand.Create(streams),
            BackupCommand.Create(streams),
            RestoreCommand.Create(streams),
            SpcCommand.Create(streams),
            ServeCommand.Create(streams),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Description = "Show this help.";
                option.Action = new VerbHelp((SynchronousCommandLineAction)option.Action!);
            }

            if (option is VersionOption) option.Description = "Show the version.";
        }

        return root;
    }

    private static async Task<int> ActAsync(string[] args, StandardStreams streams, CancellationToken cancellation)
    {
        try
        {
            // Without a replacer, a word that begins with @ is a word and no file of further words.
            var parsed = Root(streams).Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                foreach (var line in CommandMistakes.Of(parsed)) await streams.Errors.WriteLineAsync(PlainText.Visible(line));
                return ExitCode.Refused;
            }

            var configuration = new InvocationConfiguration { Output = streams.Text, Error = streams.Errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Ending };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (LedgerException refusal)
        {
            var code = await RefuseAsync(streams, $"{refusal.Message}{Environment.NewLine}Remedy: {refusal.Remedy}.");
            // The change is written but not replicated, so the user must act.
            return refusal.Problem == LedgerProblem.NotReplicated ? ExitCode.NeedsAttention : code;
        }
        catch (NotAllowedException refusal)
        {
            return await RefuseAsync(streams, refusal.Message);
        }
        catch (RefusedException refusal)
        {
            return await RefuseAsync(streams, refusal.Message);
        }
        catch (OperationCanceledException)
        {
            return await RefuseAsync(streams, "Stopped; nothing was changed.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(streams, e.Message);
        }
    }

    private static async Task<int> RefuseAsync(StandardStreams streams, string message)
    {
        // The message may quote text from input files.
        await streams.Errors.WriteLineAsync(PlainText.Visible(message.ReplaceLineEndings("\n")));
        return ExitCode.Refused;
    }
}
