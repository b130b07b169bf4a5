using System.Text;
using Spectre.Console;

namespace Plumbline.Cli.Terminal;

/// <summary>What a run of the command reads and writes: the process's own standard streams, or others in their place.</summary>
internal sealed class StandardStreams
{
    // Asked only by what writes over: finding out what a terminal can do is nothing that --version need wait for.
    private readonly Func<bool> _overwritesErrors;

    private StandardStreams(Stream input, Stream output, TextWriter text, TextWriter errors, Func<bool> overwritesErrors, TimeProvider time) =>
        (Input, Output, Text, Errors, _overwritesErrors, Time) = (input, output, text, errors, overwritesErrors, time);

    internal Stream Input { get; }

    /// <summary>Results as bytes: tables, which have a buffer of their own.</summary>
    internal Stream Output { get; }

    /// <summary>Results in words, over <see cref="Output"/>. Every line is passed on at once, so that it keeps its place among tables.</summary>
    internal TextWriter Text { get; }

    /// <summary>Progress and messages.</summary>
    internal TextWriter Errors { get; }

    /// <summary>Whether a line of <see cref="Errors"/> can be written over: someone looks on at a terminal that can.</summary>
    internal bool OverwritesErrors => _overwritesErrors();

    /// <summary>The clock of the run.</summary>
    internal TimeProvider Time { get; }

    /// <summary>The day of the run by UTC, the same on every machine.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>A sentence among <see cref="Errors"/>, over whatever line stands there to be written over.</summary>
    internal void Tell(string sentence) => Errors.WriteLine(OverwritesErrors ? $"\r\u001b[K{sentence}" : sentence);

    /// <summary>Those of this process.</summary>
    internal static StandardStreams OfProcess(TimeProvider time) => new(
        Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Out, Console.Error,
        overwritesErrors: static () => !Console.IsErrorRedirected && AnsiConsole.Profile.Capabilities.Ansi,
        time);

    /// <summary>Streams at which nobody looks on, as those of a process that are redirected: UTF-8 without a mark at its head.</summary>
    internal static StandardStreams Over(Stream input, Stream output, Stream errors, TimeProvider time) =>
        new(input, output, TextOver(output), TextOver(errors), overwritesErrors: static () => false, time);

    /// <summary>Streams whose errors are a terminal's, by a clock of the caller's.</summary>
    internal static StandardStreams AtTerminal(Stream input, Stream output, Stream errors, TimeProvider time) =>
        new(input, output, TextOver(output), TextOver(errors), overwritesErrors: static () => true, time);

    // As the console's writers are: from the timer of a progress line too, and each line at once.
    private static TextWriter TextOver(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });
}
