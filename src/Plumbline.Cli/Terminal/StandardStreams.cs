using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace Plumbline.Cli.Terminal;

/// <summary>The streams that a run of the command reads and writes: the process's standard streams, or substitutes.</summary>
internal sealed class StandardStreams
{
    // Evaluated only when a line is to be overwritten: detecting a terminal's abilities would delay --version.
    private readonly Func<bool> _overwritesErrors;
    private Func<int?> _width = static () => null;
    private TextReader? _lines;

    private StandardStreams(Stream input, Stream output, TextWriter text, TextWriter errors, Func<bool> overwritesErrors, TimeProvider time) =>
        (Input, Output, Text, Errors, _overwritesErrors, Time) = (input, output, text, errors, overwritesErrors, time);

    /// <summary>Whether somebody can answer questions: the input comes from a terminal, and <see cref="Errors"/> go to one.</summary>
    internal bool IsInteractive { get; private init; }

    internal Stream Input { get; }

    /// <summary>Results as bytes: tables, which have their own buffer.</summary>
    internal Stream Output { get; }

    /// <summary>How many letters a line of <see cref="Output"/> has room for; null where it goes to no terminal.</summary>
    internal int? Width => _width();

    /// <summary>Results in words, over <see cref="Output"/>. Every line is flushed at once, so that it keeps its place among tables.</summary>
    internal TextWriter Text { get; }

    /// <summary>Progress and messages.</summary>
    internal TextWriter Errors { get; }

    /// <summary>Whether a line of <see cref="Errors"/> can be overwritten: it goes to a capable terminal.</summary>
    internal bool OverwritesErrors => _overwritesErrors();

    /// <summary>The clock of the run.</summary>
    internal TimeProvider Time { get; }

    /// <summary>The UTC day of the run, the same on every machine.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>The next line that the user types; null at the end of the input.</summary>
    internal async Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        var lines = _lines ??= new StreamReader(Input);

        // A terminal’s read does not end when Ctrl-C is pressed, so it is left to another thread.
        return await Task.Run(lines.ReadLine, CancellationToken.None).WaitAsync(cancellation);
    }

    /// <summary>Writes a sentence to <see cref="Errors"/>, over a progress line if there is one.</summary>
    internal void WriteSentence(string sentence) => Errors.WriteLine(OverwritesErrors ? $"\r\u001b[K{sentence}" : sentence);

    /// <summary>The streams of this process.</summary>
    internal static StandardStreams OfProcess(TimeProvider time)
    {
        var output = Console.IsOutputRedirected || OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : UnixStream(1);
        var errors = (Console.IsOutputRedirected && Console.IsErrorRedirected) || OperatingSystem.IsWindows() ? Console.OpenStandardError() : UnixStream(2);
        return new(Console.OpenStandardInput(), output, TextOver(output), TextOver(errors), overwritesErrors: static () => !Console.IsErrorRedirected && ReadsEscapes(), time)
        {
            IsInteractive = !Console.IsInputRedirected && !Console.IsErrorRedirected,
            _width = static () => Console.IsOutputRedirected ? null : WidthOfConsole(),
        };
    }

    /// <summary>Streams without a terminal, as in a redirected process: UTF-8 without a byte-order mark.</summary>
    internal static StandardStreams Over(Stream input, Stream output, Stream errors, TimeProvider time) =>
        new(input, output, TextOver(output), TextOver(errors), overwritesErrors: static () => false, time);

    /// <summary>Streams whose errors go to a terminal, with the given clock.</summary>
    internal static StandardStreams AtTerminal(Stream input, Stream output, Stream errors, TimeProvider time) =>
        new(input, output, TextOver(output), TextOver(errors), overwritesErrors: static () => true, time);

    /// <summary>Streams of somebody at a terminal who answers questions, with the given clock.</summary>
    internal static StandardStreams Interactive(Stream input, Stream output, Stream errors, TimeProvider time) =>
        new(input, output, TextOver(output), TextOver(errors), overwritesErrors: static () => false, time) { IsInteractive = true };

    /// <summary>Streams of somebody who reads results at a terminal of a width.</summary>
    internal static StandardStreams Reading(Stream input, Stream output, Stream errors, TimeProvider time, int width) =>
        new(input, output, TextOver(output), TextOver(errors), overwritesErrors: static () => false, time) { _width = () => width };

    // The first write through Console, of output or errors, writes the codes of another keypad mode to a Unix terminal, and CSV has to be the same bytes everywhere.
    private static FileStream UnixStream(int descriptor) => new(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    // Asking Spectre opens Console.Out, which sets a Unix terminal to another mode.
    private static bool ReadsEscapes() => OperatingSystem.IsWindows() ? AnsiConsole.Profile.Capabilities.Ansi : Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    // Some terminals do not know their width, and say 0.
    private static int WidthOfConsole()
    {
        const int Usual = 80;
        const int Narrowest = 20;
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Max(width, Narrowest) : Usual;
        }
        catch (IOException)
        {
            return Usual;
        }
    }

    // Like the console's writers: synchronised, because a progress line's timer writes too, and flushed after each line.
    private static TextWriter TextOver(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });
}
