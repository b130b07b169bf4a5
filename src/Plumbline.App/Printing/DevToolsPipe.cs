using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.App.Printing;

/// <summary>Chromium's DevTools protocol over two pipes: JSON messages, each ended by a zero byte. One call at a time.</summary>
/// <param name="to">What the browser reads.</param>
/// <param name="from">What the browser writes.</param>
internal sealed class DevToolsPipe(Stream to, Stream from)
{
    // A crashed page answers no call.
    private static readonly string[] Losses = ["Inspector.targetCrashed", "Inspector.detached", "Target.detachedFromTarget"];

    private readonly HashSet<string> events = new(StringComparer.Ordinal);
    private byte[] buffer = new byte[64 * 1024];
    private int filled;
    private int lastCall;

    /// <summary>Calls a method, and returns its result.</summary>
    /// <exception cref="IOException">The browser closed the pipe, or lost the page.</exception>
    /// <exception cref="InvalidOperationException">The browser refused the call.</exception>
    internal async Task<JsonElement> CallAsync(string method, JsonObject? parameters, string? session, CancellationToken cancellation)
    {
        await SendAsync(method, parameters, session, cancellation);
        while (true)
        {
            var message = await ReceiveAsync(session, cancellation);
            if (!message.TryGetProperty("id", out var id) || id.GetInt32() != lastCall) continue;
            return message.TryGetProperty("error", out var error)
                ? throw new InvalidOperationException($"{method}: {error.GetProperty("message").GetString()}")
                : message.GetProperty("result");
        }
    }

    /// <summary>Sends a call without waiting for its result.</summary>
    internal Task SendAsync(string method, JsonObject? parameters, string? session, CancellationToken cancellation)
    {
        var message = new JsonObject { ["id"] = ++lastCall, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null) message["sessionId"] = session;
        return to.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(message), 0], cancellation).AsTask().WaitAsync(cancellation);
    }

    /// <summary>Waits for an event of a page, if it has not come since <see cref="Forget"/>.</summary>
    internal async Task WaitForAsync(string happening, string session, CancellationToken cancellation)
    {
        while (!events.Contains(happening)) await ReceiveAsync(session, cancellation);
    }

    /// <summary>Forgets the events of earlier pages.</summary>
    internal void Forget() => events.Clear();

    private async Task<JsonElement> ReceiveAsync(string? session, CancellationToken cancellation)
    {
        var seen = 0;
        int end;
        while ((end = buffer.AsSpan(seen, filled - seen).IndexOf((byte)0)) < 0)
        {
            seen = filled;
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            // A pipe's reading does not hear of a cancellation on every system, so the wait does.
            var read = await from.ReadAsync(buffer.AsMemory(filled), cancellation).AsTask().WaitAsync(cancellation);
            filled += read > 0 ? read : throw new EndOfStreamException("The browser closed its pipe.");
        }

        end += seen;
        using var parsed = JsonDocument.Parse(buffer.AsMemory(0, end));
        var message = parsed.RootElement.Clone();
        filled -= end + 1;
        buffer.AsSpan(end + 1, filled).CopyTo(buffer);
        if (message.TryGetProperty("method", out var method)) Note(method.GetString()!, message, session);
        return message;
    }

    private void Note(string happening, JsonElement message, string? session)
    {
        if (session is null || !IsOf(message, session) && !(message.TryGetProperty("params", out var about) && IsOf(about, session))) return;
        if (Losses.Contains(happening, StringComparer.Ordinal)) throw new IOException($"The page was lost ({happening}).");
        events.Add(happening);
    }

    private static bool IsOf(JsonElement element, string session) => element.TryGetProperty("sessionId", out var named) && named.ValueEquals(session);
}
