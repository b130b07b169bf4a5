using Plumbline.Cli.Terminal;
using Plumbline.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

// A run sets the working folder of the process, of which there is one: the tests of this project run one after another.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Plumbline.Cli.Tests.Support;

/// <summary>Runs the command in the process of the tests, in a folder of a test's own: what it says and does, without the start of a process. That it does the same in one of its own is <see cref="Commands.ProcessTests"/>.</summary>
internal static class CommandRun
{
    private const string Store = "PLUMBLINE_STORE";

    internal static Task<CommandResult> InAsync(string folder, params string[] arguments) => InAsync(folder, Stream.Null, arguments);

    internal static Task<CommandResult> InAsync(string folder, Stream input, params string[] arguments) => InAsync(folder, input, TimeProvider.System, arguments);

    /// <summary>A run by a clock of the test's own.</summary>
    internal static Task<CommandResult> AtAsync(TimeProvider time, string folder, params string[] arguments) => InAsync(folder, Stream.Null, time, arguments);

    private static async Task<CommandResult> InAsync(string folder, Stream input, TimeProvider time, string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var (place, store) = (Environment.CurrentDirectory, Environment.GetEnvironmentVariable(Store));
        Environment.CurrentDirectory = folder;
        Environment.SetEnvironmentVariable(Store, null);
        try
        {
            // On a thread of the pool, as a program's main method is: without the context in which xunit runs a test.
            var exitCode = await Task.Run(() => PlumblineCommand.RunAsync(arguments, StandardStreams.Over(input, output, errors, time), CancellationToken.None));
            return new CommandResult(exitCode, Text(output), Text(errors));
        }
        finally
        {
            Environment.CurrentDirectory = place;
            Environment.SetEnvironmentVariable(Store, store);
        }
    }

    // A mark at its head would be found in the text, and so fail a test that compares it.
    private static string Text(MemoryStream written) => System.Text.Encoding.UTF8.GetString(written.GetBuffer(), 0, (int)written.Length);
}
