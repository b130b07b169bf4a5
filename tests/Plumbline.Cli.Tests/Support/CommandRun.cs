using Plumbline.Cli.Terminal;
using Plumbline.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

// A run sets the working folder of the process, of which there is only one, so the tests of this project run one after another.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Plumbline.Cli.Tests.Support;

/// <summary>Runs the command inside the test process, in the test's own folder: faster than starting a process. <see cref="Commands.ProcessTests"/> checks that a separate process does the same.</summary>
internal static class CommandRun
{
    private const string Store = "PLUMBLINE_STORE";

    internal static Task<CommandResult> InAsync(string folder, params string[] arguments) => InAsync(folder, Stream.Null, arguments);

    internal static Task<CommandResult> InAsync(string folder, Stream input, params string[] arguments) => InAsync(folder, input, TimeProvider.System, arguments);

    /// <summary>A run with the test's own clock.</summary>
    internal static Task<CommandResult> AtAsync(TimeProvider time, string folder, params string[] arguments) => InAsync(folder, Stream.Null, time, arguments);

    /// <summary>A run at a terminal, where somebody types the answers.</summary>
    internal static Task<CommandResult> AnsweringAsync(string folder, string answers, params string[] arguments) =>
        AnsweringAsync(folder, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(answers)), CancellationToken.None, arguments);

    /// <summary>A run at a terminal that can be stopped.</summary>
    internal static Task<CommandResult> AnsweringAsync(string folder, Stream answers, CancellationToken stop, params string[] arguments) =>
        InAsync(folder, (output, errors) => StandardStreams.Interactive(answers, output, errors, TimeProvider.System), arguments, stop);

    /// <summary>A run whose results go to a terminal of a width.</summary>
    internal static Task<CommandResult> ReadingAsync(string folder, int width, params string[] arguments) => ReadingAtAsync(TimeProvider.System, folder, width, arguments);

    /// <summary>The same with the test's own clock.</summary>
    internal static Task<CommandResult> ReadingAtAsync(TimeProvider time, string folder, int width, params string[] arguments) =>
        InAsync(folder, (output, errors) => StandardStreams.Reading(Stream.Null, output, errors, time, width), arguments, CancellationToken.None);

    private static Task<CommandResult> InAsync(string folder, Stream input, TimeProvider time, string[] arguments) =>
        InAsync(folder, (output, errors) => StandardStreams.Over(input, output, errors, time), arguments, CancellationToken.None);

    private static async Task<CommandResult> InAsync(string folder, Func<Stream, Stream, StandardStreams> streams, string[] arguments, CancellationToken stop)
    {
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var (place, store) = (Environment.CurrentDirectory, Environment.GetEnvironmentVariable(Store));
        Environment.CurrentDirectory = folder;
        Environment.SetEnvironmentVariable(Store, null);
        try
        {
            // On a pool thread, like a program's main method: without xunit's synchronisation context.
            var exitCode = await Task.Run(() => PlumblineCommand.RunAsync(arguments, streams(output, errors), stop));
            return new CommandResult(exitCode, Text(output), Text(errors));
        }
        finally
        {
            Environment.CurrentDirectory = place;
            Environment.SetEnvironmentVariable(Store, store);
        }
    }

    // A byte-order mark would be part of the text, and so fail a test that compares it.
    private static string Text(MemoryStream written) => System.Text.Encoding.UTF8.GetString(written.GetBuffer(), 0, (int)written.Length);
}
