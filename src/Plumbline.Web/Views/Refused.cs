using System.Diagnostics.CodeAnalysis;
using Plumbline.Web.Components;

namespace Plumbline.Web.Views;

/// <summary>A request that has no answer: what was found and what is expected, for the page or the problem details that say so.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is thrown as it is read: throw Refused.NotFound(…).")]
public sealed class Refused : Exception
{
    private Refused(int status, string title, string reason)
        : base(reason) => (Status, Title) = (status, title);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The heading.</summary>
    public string Title { get; }

    /// <summary>The seconds after which the request can be repeated; null where repeating does not help.</summary>
    public int? RetryAfter { get; private init; }

    /// <summary>The parameter that is at fault; null where none is.</summary>
    public string? Parameter { get; private init; }

    /// <summary>The page that helps; null for the first one.</summary>
    public TextLink? Way { get; private init; }

    /// <summary>What was asked for does not exist.</summary>
    public static Refused NotFound(string reason) => new(StatusCodes.Status404NotFound, "Not found", reason);

    /// <summary>The address, a parameter or a form is wrong.</summary>
    public static Refused BadRequest(string reason, string? parameter = null) => new(StatusCodes.Status400BadRequest, "That was not understood", reason) { Parameter = parameter };

    /// <summary>The past is read, where nothing can be written: the same page in the present can.</summary>
    /// <param name="present">The address of the page in the present.</param>
    /// <param name="parameter">The parameter with the position.</param>
    public static Refused OfThePast(string present, string parameter) =>
        new(StatusCodes.Status400BadRequest, "You are reading the past", "Nothing can be written in the past.") { Parameter = parameter, Way = new TextLink("The same page in the present", present) };

    /// <summary>It cannot be done as things stand, and something else helps.</summary>
    /// <param name="reason">How things stand, and what can be done.</param>
    /// <param name="way">The page that does it.</param>
    public static Refused NotNow(string reason, TextLink way) => new(StatusCodes.Status409Conflict, "That cannot be done now", reason) { Way = way };

    /// <summary>A page of another site sent it.</summary>
    public static Refused FromElsewhere() => new(StatusCodes.Status403Forbidden, "Sent from another site", "Nothing was done. Open the page here and repeat what you did.");

    /// <summary>The method is not one that the address answers.</summary>
    public static Refused MethodNotAllowed() => new(StatusCodes.Status405MethodNotAllowed, "That cannot be done here", "This address can be read, and nothing can be sent to it.");

    /// <summary>The caller may not do it; where nobody has signed in, signing in may help.</summary>
    public static Refused NotAllowed(string reason, bool isSignedOut) =>
        isSignedOut ? new(StatusCodes.Status401Unauthorized, "Sign in first", reason) : new(StatusCodes.Status403Forbidden, "You may not do that", reason);

    /// <summary>It was asked for too often.</summary>
    public static Refused TooMany(string reason, int retryAfter) => new(StatusCodes.Status429TooManyRequests, "Too many requests", reason) { RetryAfter = retryAfter };

    /// <summary>What was sent is too large.</summary>
    public static Refused TooLarge(string reason) => new(StatusCodes.Status413PayloadTooLarge, "Too large", reason);

    /// <summary>The request can be repeated in a moment.</summary>
    public static Refused Busy(string reason, int retryAfter) => new(StatusCodes.Status503ServiceUnavailable, "Busy at the moment", reason) { RetryAfter = retryAfter };

    /// <summary>The request failed; the reason is in the log.</summary>
    public static Refused Failed() => new(StatusCodes.Status500InternalServerError, "Something went wrong", "The page could not be made. The reason is in the log of this server.");
}
