using System.Net.Sockets;
using System.Security.Authentication;

namespace NewsBot.Feeds.Fetching;

/// <summary>Why nothing came, in words.</summary>
internal static class FetchFailure
{
    /// <returns>Null for what is no failure of the network.</returns>
    public static string? Line(Exception failure, Uri place) => failure switch
    {
        InsideAddressException or BodyException => failure.Message,
        _ when failure.InnerException is InsideAddressException inside => inside.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } or { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } } =>
            $"the name {place.IdnHost} is not known: check the address and this machine's DNS",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } =>
            $"no safe connection to {place.IdnHost} can be made: its certificate is not valid, or it does not speak TLS",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => $"nobody answers at {place.Authority}",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "sends more header lines than are read",
        HttpRequestException or IOException => $"{place.Authority} ended the connection in the middle of its answer, or does not speak HTTP",
        OperationCanceledException => "took too long",
        UriFormatException or InvalidOperationException or ArgumentException => "leads to what is no address",
        _ => null,
    };
}
