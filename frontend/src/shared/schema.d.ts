/** Generated from the server's schema by "npm run schema"; do not edit. */

export interface paths {
    "/api/accounts/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Create a customer's account. */
        post: operations["post_api_accounts_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sign in by e-mail; the refresh token is good for 7 days and is not rotated. */
        post: operations["post_api_auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description End the refresh token's session at once, its access tokens included; a dead token is 400. */
        post: operations["post_api_auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Create a customer's account and sign it in, unless accounts are verified first: then `tokens` is null. */
        post: operations["post_api_auth_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/token/refresh/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A new access token for a refresh token whose session lives; a dead one is 401. */
        post: operations["post_api_auth_token_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller's documents, or everybody's for staff and the gate: the active ones, newest first. */
        get: operations["get_api_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document_id}/download/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file as it is stored, as an attachment; a range of it when asked for. */
        get: operations["get_api_documents_document_id_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document_id}/info/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One version of a document; somebody else's is 404 to customers. */
        get: operations["get_api_documents_document_id_info"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document_id}/remove/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Take a version out of use; administrators may remove it for good, with its file (hard_delete=true). */
        delete: operations["delete_api_documents_document_id_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document_id}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All versions of a document, newest first, the replaced and removed ones too. */
        get: operations["get_api_documents_document_id_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/list/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller's documents with this e-mail address, or all of the caller's without one. */
        get: operations["get_api_documents_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/upload/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Send a paper, as a form with the file. One that is there already is replaced, and kept as an earlier version. */
        post: operations["post_api_documents_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drivers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The people that the caller entered, or everybody's for staff and the gate, newest first; entering one. */
        get: operations["get_api_drivers"];
        put?: never;
        /** @description 201 for a new one; a known phone under the same name is 200 and tells nothing of who entered it before. */
        post: operations["post_api_drivers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drivers/{driver_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description A driver or helper; one that the caller never used is 404.
         *
         *     The gate changes everything; who made the entry name, type and language, while nobody else uses it and the person
         *     is not blacklisted.
         */
        get: operations["get_api_drivers_driver_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description A driver or helper; one that the caller never used is 404.
         *
         *     The gate changes everything; who made the entry name, type and language, while nobody else uses it and the person
         *     is not blacklisted.
         */
        patch: operations["patch_api_drivers_driver_id"];
        trace?: never;
    };
    "/api/drivers/validate-or-create/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The person with this phone, entered now if nobody did before; another name is refused and not told. */
        post: operations["post_api_drivers_validate_or_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sign in with user name or e-mail; the refresh token is good for 7 days and is not rotated. */
        post: operations["post_api_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller's orders, or everybody's for staff, newest first; and placing one. */
        get: operations["get_api_orders"];
        put?: never;
        /** @description The caller's orders, or everybody's for staff, newest first; and placing one. */
        post: operations["post_api_orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{order_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One order and what happened to it; somebody else's is 404 to customers. */
        get: operations["get_api_orders_order_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{order_id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Call an order off and give its stock back: its owner while placed, sales while placed or confirmed. */
        post: operations["post_api_orders_order_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{order_id}/candidates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Devices that an order could be fulfilled with, the oldest first, at most 20. */
        get: operations["get_api_orders_order_id_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{order_id}/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sales agrees to a placed order. */
        post: operations["post_api_orders_order_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{order_id}/customer/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Say whom an order is for, of the directory; null takes the customer off it. */
        post: operations["post_api_orders_order_id_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{order_id}/fulfil/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A confirmed order goes out. Only that of a device model takes a body: the devices, which become mapped. */
        post: operations["post_api_orders_order_id_fulfil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The catalogue, newest first: all that match, or a page when limit or offset is sent; and adding to it. */
        get: operations["get_api_products"];
        put?: never;
        /** @description The catalogue, newest first: all that match, or a page when limit or offset is sent; and adding to it. */
        post: operations["post_api_products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{product_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One product; its creator and admins change and delete it. PUT and PATCH mean the same: what is sent. */
        get: operations["get_api_products_product_id"];
        /** @description One product; its creator and admins change and delete it. PUT and PATCH mean the same: what is sent. */
        put: operations["put_api_products_product_id"];
        post?: never;
        /** @description One product; its creator and admins change and delete it. PUT and PATCH mean the same: what is sent. */
        delete: operations["delete_api_products_product_id"];
        options?: never;
        head?: never;
        /** @description One product; its creator and admins change and delete it. PUT and PATCH mean the same: what is sent. */
        patch: operations["patch_api_products_product_id"];
        trace?: never;
    };
    "/api/products/{product_id}/delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description The same as DELETE of the product, with a body for clients that read one. */
        delete: operations["delete_api_products_product_id_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/create/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Add a product, as JSON or as a form with a picture. */
        post: operations["post_api_products_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/my_products/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the caller added, with the same filters. */
        get: operations["get_api_products_my_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller's entries, or everybody's for staff and the gate, newest first. */
        get: operations["get_api_submissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{submission_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One entry with its papers and its manifest; somebody else's is 404 to customers. */
        get: operations["get_api_submissions_submission_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{submission_id}/approve/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A waiting entry may come: its pass admits from now on. */
        post: operations["post_api_submissions_submission_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{submission_id}/audit/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What happened to an entry, oldest first. */
        get: operations["get_api_submissions_submission_id_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{submission_id}/boxes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description One box beside the vehicle was scanned. */
        post: operations["post_api_submissions_submission_id_boxes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{submission_id}/boxes/{serial_number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description A box that was scanned and is not there after all. */
        delete: operations["delete_api_submissions_submission_id_boxes_serial_number"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{submission_id}/qr-download/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The pass as a picture to save: PNG, or SVG with `?format=svg`. */
        get: operations["get_api_submissions_submission_id_qr_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{submission_id}/reject/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A waiting entry may not come, and why. */
        post: operations["post_api_submissions_submission_id_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/create/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Announce a vehicle with its people, papers and boxes, and get its pass. */
        post: operations["post_api_submissions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/verify/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What the scanner read: an approved pass lets the vehicle in, exactly once. */
        post: operations["post_api_submissions_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sign in with user name or e-mail; the refresh token is good for 7 days and is not rotated. */
        post: operations["post_api_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/token/blacklist/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description End the refresh token's session at once, its access tokens included. */
        post: operations["post_api_token_blacklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/token/refresh/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A new access token for a refresh token whose session lives. */
        post: operations["post_api_token_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The account behind the request. */
        get: operations["get_api_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Create an account with the sign-up's default role. */
        post: operations["post_api_user_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A customer that is not deleted. Of one that was merged the refusal's data says into which. */
        get: operations["get_api_v_customers_customer_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Delete a customer. The row stays with who and when; so do the mappings, as they are. */
        delete: operations["delete_api_v_customers_customer_id_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/history/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every recorded change of a customer, newest first; also of one that was deleted or merged. */
        get: operations["get_api_v_customers_customer_id_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/merge/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Let a duplicate go into this customer: its mappings, orders and entries move, it fills blanks, it is deleted. */
        post: operations["post_api_v_customers_customer_id_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/merges/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The merges a customer was part of, newest first; of a deleted one too. */
        get: operations["get_api_v_customers_customer_id_merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Bring a deleted customer back, unless its phone is another one's by now; a live one stays as it is. */
        post: operations["post_api_v_customers_customer_id_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/similar/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Live customers that may be this one, at most five, the likeliest first. */
        get: operations["get_api_v_customers_customer_id_similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/update/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Change what is sent, with PUT as with PATCH; the customer's mappings take over a new name or company. */
        put: operations["put_api_v_customers_customer_id_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Change what is sent, with PUT as with PATCH; the customer's mappings take over a new name or company. */
        patch: operations["patch_api_v_customers_customer_id_update"];
        trace?: never;
    };
    "/api/v1/customers/add/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Add a customer; its code is given out here. */
        post: operations["post_api_v_customers_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/duplicates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Pairs of live customers that may be one and that nobody told apart, the likeliest first. */
        get: operations["get_api_v_customers_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/duplicates/{pair_id}/dismiss/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description These are two people: the pair stays off the list until one of them changes name, phone or company. */
        post: operations["post_api_v_customers_duplicates_pair_id_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/fetch-all/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The live customers, or the deleted ones: searched, sorted, page by page. */
        get: operations["get_api_v_customers_fetch_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/merges/{merge_id}/undo/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Undo a merge, once: what still stands as it left it goes back. */
        post: operations["post_api_v_customers_merges_merge_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/similar/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Live customers that may be the one who is being entered, at most five, the likeliest first. */
        get: operations["get_api_v_customers_similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health-check/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The process answers and its database too; 503 when the database is away. */
        get: operations["get_api_v_health_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description End the refresh token's session at once, its access tokens included; a dead token is 400. */
        post: operations["post_api_v_user_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Create an account with the sign-up's default role; its user name is the e-mail address. */
        post: operations["post_api_v_user_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sign in with user name or e-mail; the refresh token is good for 7 days and is not rotated. */
        post: operations["post_api_v_user_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/token/refresh/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A new access token for a refresh token whose session lives. */
        post: operations["post_api_v_user_token_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vehicles/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The vehicles that the caller entered, or everybody's for staff and the gate, newest first; entering one. */
        get: operations["get_api_vehicles"];
        put?: never;
        /** @description 201 for a new one; a known plate is 200 and tells nothing of who entered it before. */
        post: operations["post_api_vehicles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vehicles/{registration}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A vehicle by its plate; one that the caller never used is 404. Only the gate changes it. */
        get: operations["get_api_vehicles_registration"];
        /** @description A vehicle by its plate; one that the caller never used is 404. Only the gate changes it. */
        put: operations["put_api_vehicles_registration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description A vehicle by its plate; one that the caller never used is 404. Only the gate changes it. */
        patch: operations["patch_api_vehicles_registration"];
        trace?: never;
    };
    "/api/vehicles/{registration}/lookup/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A vehicle by plate, who came with it the last time, and the papers that are valid still. */
        get: operations["get_api_vehicles_registration_lookup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/add_serial_number/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Register a new device; it starts pending and unallocated. */
        post: operations["post_add_serial_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/add_upi_pro_serial/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Register a UPI PRO device; it arrives approved and allocated, without a mapping. */
        post: operations["post_add_upi_pro_serial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/allocate_serial_number/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allocate an approved device by hand, without a mapping. */
        post: operations["post_allocate_serial_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/api_tokens/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The own API tokens: list them, or make one; the token itself is in that one answer only. */
        get: operations["get_api_tokens"];
        put?: never;
        /** @description The own API tokens: list them, or make one; the token itself is in that one answer only. */
        post: operations["post_api_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/api_tokens/{token_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Revoke one of the own API tokens; scripts that use it get 401 from then on. */
        delete: operations["delete_api_tokens_token_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/approve_serial_number/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Approve a pending or rejected device; a repeat succeeds and changes nothing. */
        patch: operations["patch_approve_serial_number"];
        trace?: never;
    };
    "/sil/audit_log/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Events newest first, filtered and paged, or all that match as CSV (`export=csv`). */
        get: operations["get_audit_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/bulk/approve/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Approve many devices. */
        post: operations["post_bulk_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/bulk/deactivate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Take many approved, unallocated devices out of use for ever. */
        post: operations["post_bulk_deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/bulk/delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Remove many devices that were never approved. */
        post: operations["post_bulk_delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/bulk/license/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Give many mappings their licence addresses. */
        post: operations["post_bulk_license"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/bulk/map/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Map many devices to one customer; each becomes allocated with it. */
        post: operations["post_bulk_map"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/bulk/reject/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Reject many devices with one reason. */
        post: operations["post_bulk_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/bulk/release/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Give many fetched devices back to the pool. */
        post: operations["post_bulk_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/bulk/review/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Approve or reject many mappings. */
        post: operations["post_bulk_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/bulk/unmap/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Delete many mappings; their devices can be mapped again. */
        post: operations["post_bulk_unmap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/bulk/version/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Give many mappings one version. */
        post: operations["post_bulk_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/change_password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Change the own password; every other session ends with it. */
        post: operations["post_change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/changesets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Changesets, newest first. */
        get: operations["get_changesets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/changesets/{changeset_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One changeset. */
        get: operations["get_changesets_changeset_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/changesets/{changeset_id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description End it: at the next batch when it is under way. What was done stays done and can be undone. */
        post: operations["post_changesets_changeset_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/changesets/{changeset_id}/failed_rows/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The rows that were refused, moved on or were left, with the reason, as CSV. */
        get: operations["get_changesets_changeset_id_failed_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/changesets/{changeset_id}/rows/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Its rows, in the order in which they are done. */
        get: operations["get_changesets_changeset_id_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/changesets/{changeset_id}/run/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Run what was checked: exactly those rows. A small one is done when the answer comes, others go on. */
        post: operations["post_changesets_changeset_id_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/changesets/{changeset_id}/undo/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Reverse what can be reversed, as a changeset of its own; with `dry_run` tell only what would come of it. */
        post: operations["post_changesets_changeset_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/create_customer_mapping/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Map an approved device to a customer; the device becomes allocated in the same transaction. */
        post: operations["post_create_customer_mapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/deactivate_serial_number/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Take an approved, unallocated device out of use for ever. */
        post: operations["post_deactivate_serial_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/delete_customer_mapping/{serial_number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description End a mapping; it is kept as deleted and the device can be mapped again. */
        delete: operations["delete_delete_customer_mapping_serial_number"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/delete_serial_number/{serial_number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Remove a device that was never approved: a typing mistake. */
        delete: operations["delete_delete_serial_number_serial_number"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/device_history/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Everything that ever happened to a serial number, newest first; a deleted device keeps its history. */
        get: operations["get_device_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/audit_log/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list audit_log as a file. */
        get: operations["get_export_audit_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/changesets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list changesets as a file. */
        get: operations["get_export_changesets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/changesets/{changeset_id}/rows/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list changeset_rows as a file. */
        get: operations["get_export_changesets_changeset_id_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/customers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list customers as a file. */
        get: operations["get_export_customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/devices/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list devices as a file. */
        get: operations["get_export_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/documents/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list documents as a file. */
        get: operations["get_export_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/drivers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list drivers as a file. */
        get: operations["get_export_drivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/mappings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list mappings as a file. */
        get: operations["get_export_mappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/orders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list orders as a file. */
        get: operations["get_export_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/products/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list products as a file. */
        get: operations["get_export_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/submissions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list submissions as a file. */
        get: operations["get_export_submissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list users as a file. */
        get: operations["get_export_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/export/vehicles/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The list vehicles as a file. */
        get: operations["get_export_vehicles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/getSerialNumber/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Hand out the oldest approved, unallocated device, each once; it becomes fetched. */
        get: operations["get_getSerialNumber"];
        put?: never;
        /** @description Hand out the oldest approved, unallocated device, each once; it becomes fetched. */
        post: operations["post_getSerialNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/get_customer_mappings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The mapping list with its filters, search, sort and paging. */
        get: operations["get_get_customer_mappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/get_device_details/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One device. An unknown serial is HTTP 200 with statusCode 404 inside: old scripts rely on it. */
        get: operations["get_get_device_details"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/get_serial_numbers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Devices oldest first: a page when pageNumber or pageSize is sent, else all that match, streamed. */
        get: operations["get_get_serial_numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/imports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Upload a table; the answer tells its columns and which fields they seem to be. */
        post: operations["post_imports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/imports/{changeset_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The import with its file; of a workbook also another sheet. */
        get: operations["get_imports_changeset_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/imports/{changeset_id}/check/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Say which column is which field and look at every row: the dry run, which changes nothing. */
        post: operations["post_imports_changeset_id_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/labels/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description One label as geometry, with what is wrong with its template; changes nothing. */
        post: operations["post_labels_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/labels/print/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description The labels as a file: PDF in exact millimetres, or ZPL. Each label leaves an event of its device.
         *
         *     A repeat with the same Idempotency-Key makes the file again and records nothing.
         */
        post: operations["post_labels_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/labels/templates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All label templates by name; adding one. */
        get: operations["get_labels_templates"];
        put?: never;
        /** @description All label templates by name; adding one. */
        post: operations["post_labels_templates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/labels/templates/{template_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One template. Those that came with Silo are neither changed nor deleted (409). */
        get: operations["get_labels_templates_template_id"];
        put?: never;
        post?: never;
        /** @description One template. Those that came with Silo are neither changed nor deleted (409). */
        delete: operations["delete_labels_templates_template_id"];
        options?: never;
        head?: never;
        /** @description One template. Those that came with Silo are neither changed nor deleted (409). */
        patch: operations["patch_labels_templates_template_id"];
        trace?: never;
    };
    "/sil/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sign in with user name or e-mail; the tokens are in HttpOnly cookies only. */
        post: operations["post_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description End the refresh cookie's session, its access token included; always 200. */
        post: operations["post_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/overview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Counts by state, what waits, mappings per day and the latest events. */
        get: operations["get_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/protected/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A greeting that needs a session; older scripts probe with it. */
        get: operations["get_protected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/reject_serial_number/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Reject a pending or approved, unallocated device with a reason. */
        post: operations["post_reject_serial_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/release_serial_number/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Give a fetched device back to the pool. */
        post: operations["post_release_serial_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/review_customer_mapping/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Approve or reject a mapping. */
        post: operations["post_review_customer_mapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/saved_views/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The own and the shared views by name, or save one. */
        get: operations["get_saved_views"];
        put?: never;
        /** @description The own and the shared views by name, or save one. */
        post: operations["post_saved_views"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/saved_views/{view_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Rename a view, change its query or who sees it, or remove it. */
        delete: operations["delete_saved_views_view_id"];
        options?: never;
        head?: never;
        /** @description Rename a view, change its query or who sees it, or remove it. */
        patch: operations["patch_saved_views_view_id"];
        trace?: never;
    };
    "/sil/serial_blocks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Blocks of numbers set aside for batches; two never have a number in common. */
        get: operations["get_serial_blocks"];
        put?: never;
        /** @description Blocks of numbers set aside for batches; two never have a number in common. */
        post: operations["post_serial_blocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/serial_blocks/{block_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description An endpoint names its `action`, the row of core.permissions that says who may. */
        get: operations["get_serial_blocks_block_id"];
        put?: never;
        post?: never;
        /** @description An endpoint names its `action`, the row of core.permissions that says who may. */
        delete: operations["delete_serial_blocks_block_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/serial_blocks/{block_id}/serials/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The numbers of a block, each with the state of its device if it is registered by now. */
        get: operations["get_serial_blocks_block_id_serials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/serial_patterns/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What serial numbers look like, for checks before anything is sent. */
        get: operations["get_serial_patterns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/serial_report/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The lots in use, newest first: how many devices, which numbers, and what is odd about the lot as a whole. */
        get: operations["get_serial_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/serial_report/findings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is odd inside one lot (look-alikes first, then gaps), or about serials that have no line. */
        get: operations["get_serial_report_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/sessions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List the own live sessions, the newest first. */
        get: operations["get_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/sessions/{session_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description End one of the own sessions; its tokens are dead on the next request. */
        delete: operations["delete_sessions_session_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/set_device_details/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Write device id, IMEI and IMSI; what is left out stays. */
        post: operations["post_set_device_details"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/signup/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Create an account; whether it may sign in at once is SIGNUP_REQUIRES_VERIFICATION. */
        post: operations["post_signup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/site_settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the sign-up page must know before anybody is signed in. */
        get: operations["get_site_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/token/refresh/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Give a new access cookie for the refresh cookie; reads that cookie alone, whatever headers come with it. */
        post: operations["post_token_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/update_customer_mapping/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Change what a live mapping says. */
        post: operations["post_update_customer_mapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List accounts by user name, or create one with any role. */
        get: operations["get_users"];
        put?: never;
        /** @description List accounts by user name, or create one with any role. */
        post: operations["post_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/users/{user_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Verify, disable or give another role; it acts on the person's next request. The last admin stays. */
        patch: operations["patch_users_user_id"];
        trace?: never;
    };
    "/sil/users/{user_id}/end_sessions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sign a person out everywhere. */
        post: operations["post_users_user_id_end_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/verify-auth/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Tell the dashboard who is signed in and what that role may do. */
        get: operations["get_verify_auth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/webhooks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All webhooks by name with their health, or a new one: its secret is in that one answer only. */
        get: operations["get_webhooks"];
        put?: never;
        /** @description All webhooks by name with their health, or a new one: its secret is in that one answer only. */
        post: operations["post_webhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/webhooks/{webhook_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Look at one, change it, resume it (`paused` false), or remove it with its log. */
        get: operations["get_webhooks_webhook_id"];
        put?: never;
        post?: never;
        /** @description Look at one, change it, resume it (`paused` false), or remove it with its log. */
        delete: operations["delete_webhooks_webhook_id"];
        options?: never;
        head?: never;
        /** @description Look at one, change it, resume it (`paused` false), or remove it with its log. */
        patch: operations["patch_webhooks_webhook_id"];
        trace?: never;
    };
    "/sil/webhooks/{webhook_id}/deliveries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The log of one webhook, newest first; kept for 30 days. */
        get: operations["get_webhooks_webhook_id_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/webhooks/{webhook_id}/replay/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Send again: the `deliveries` named, or all given up (`since` a day or moment); what waits is tried at once. */
        post: operations["post_webhooks_webhook_id_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/webhooks/{webhook_id}/rotate_secret/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A new secret, in this one answer only; the old one signs beside it for 24 hours. */
        post: operations["post_webhooks_webhook_id_rotate_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sil/webhooks/{webhook_id}/test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Send one delivery of the topic `test`; its row in the log tells what came of it. */
        post: operations["post_webhooks_webhook_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessToken: {
            access: string;
        };
        AccessTokenAnswer: {
            data: components["schemas"]["AccessToken"];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        AddSerialNumberInputRequest: {
            serialnumber: string;
        };
        AddUpiProSerialInputRequest: {
            serialnumber: string;
        };
        AdmittedAnswer: {
            valid: boolean;
            submission: components["schemas"]["OneSubmission"];
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        ApiTokenInputRequest: {
            name: string;
            /** Format: date-time */
            expires?: string;
        };
        ApiTokenRow: {
            id: number;
            name: string;
            prefix: string;
            created: string;
            expires: string | null;
            last_used: string | null;
        };
        ApiTokens: {
            data: components["schemas"]["ApiTokenRow"][];
        };
        AuditLog: {
            data: components["schemas"]["EventRow"][];
            totalCount: number;
            totalIsBounded?: boolean;
        };
        /** @description `path` is SVG path data in cells of `cell_width` x `cell_height` millimetres from x, y on. */
        BarsShown: {
            /** Format: double */
            x: number;
            /** Format: double */
            y: number;
            /** Format: double */
            cell_width: number;
            /** Format: double */
            cell_height: number;
            path: string;
        };
        /** @enum {unknown} */
        BlankEnum: "";
        BlockSerialRow: {
            serialnumber: string;
            registered: boolean;
            isapproved: number | null;
            isallocated: number | null;
            createdOn: string | null;
        };
        BlockSerials: {
            status: components["schemas"]["SuccessStatusEnum"];
            totalCount: number;
            data: components["schemas"]["BlockSerialRow"][];
        };
        Box: {
            /** Format: double */
            x: number;
            /** Format: double */
            y: number;
            /** Format: double */
            width: number;
            /** Format: double */
            height: number;
        };
        /** @description How far the boxes of an entry are. */
        BoxCounts: {
            expected: number;
            matched: number;
            foreign: number;
            fits: boolean;
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        BoxInputRequest: {
            serial_number: string;
        };
        BulkDone: {
            status: string;
            message: string;
            data: components["schemas"]["ChangesetRow"];
            results?: components["schemas"]["BulkResult"][];
        };
        /** @description What every bulk action takes; an action adds its own fields. */
        BulkInputRequest: {
            /** @description up to 10,000; one that is listed twice counts once */
            serialnumbers?: string[];
            /** @description parameters of the list instead: everything that matches; {} is everything there is */
            filter?: {
                [key: string]: unknown;
            };
            /** @default false */
            dry_run: boolean;
            reason?: string;
        };
        /** @description What every bulk action takes; an action adds its own fields. */
        BulkLicenseInputRequest: {
            /** @description up to 10,000; one that is listed twice counts once */
            serialnumbers?: string[];
            /** @description parameters of the list instead: everything that matches; {} is everything there is */
            filter?: {
                [key: string]: unknown;
            };
            /** @default false */
            dry_run: boolean;
            reason?: string;
            /** @description {serial} in it stands for each serial number */
            licenseUrl: string;
        };
        /** @description One customer for all of them: of the directory (`customer_id`), or by code, name and company. */
        BulkMapInputRequest: {
            /** @description up to 10,000; one that is listed twice counts once */
            serialnumbers?: string[];
            /** @description parameters of the list instead: everything that matches; {} is everything there is */
            filter?: {
                [key: string]: unknown;
            };
            /** @default false */
            dry_run: boolean;
            reason?: string;
            /** Format: int64 */
            customer_id?: number;
            /** Format: int64 */
            customerCode?: number;
            customerName?: string;
            company?: string;
            /** @description {serial} in it stands for each serial number */
            licenseUrl: string;
            versionDetails: string;
            /**
             * @description {serial} in it stands for each serial number
             * @default {serial}
             */
            uniqueIdentifier: string;
        };
        /** @description What every bulk action takes; an action adds its own fields. */
        BulkRejectInputRequest: {
            /** @description up to 10,000; one that is listed twice counts once */
            serialnumbers?: string[];
            /** @description parameters of the list instead: everything that matches; {} is everything there is */
            filter?: {
                [key: string]: unknown;
            };
            /** @default false */
            dry_run: boolean;
            reason: string;
        };
        BulkResult: {
            serialnumber: string;
            verdict: components["schemas"]["VerdictEnum"];
            message: string;
        };
        /** @description What every bulk action takes; an action adds its own fields. */
        BulkReviewInputRequest: {
            /** @description up to 10,000; one that is listed twice counts once */
            serialnumbers?: string[];
            /** @description parameters of the list instead: everything that matches; {} is everything there is */
            filter?: {
                [key: string]: unknown;
            };
            /** @default false */
            dry_run: boolean;
            reason?: string;
            approvedStatus: number;
        };
        /** @description What every bulk action takes; an action adds its own fields. */
        BulkVersionInputRequest: {
            /** @description up to 10,000; one that is listed twice counts once */
            serialnumbers?: string[];
            /** @description parameters of the list instead: everything that matches; {} is everything there is */
            filter?: {
                [key: string]: unknown;
            };
            /** @default false */
            dry_run: boolean;
            reason?: string;
            versionDetails: string;
        };
        Candidate: {
            serialnumber: string;
            isallocated: number;
        };
        Candidates: {
            data: components["schemas"]["Candidate"][];
        };
        /**
         * @description * `books` - Books
         *     * `other` - Other
         *     * `sports` - Sports
         *     * `clothing` - Clothing
         *     * `home` - Home
         *     * `electronics` - Electronics
         * @enum {string}
         */
        CategoryEnum: "books" | "other" | "sports" | "clothing" | "home" | "electronics";
        ChangePasswordInputRequest: {
            old_password: string;
            password: string;
            cpassword: string;
        };
        ChangedSavedView: {
            status: components["schemas"]["SuccessStatusEnum"];
            message: string;
            data: components["schemas"]["SavedViewRow"];
        };
        ChangedUser: {
            status: string;
            message: string;
            user: components["schemas"]["UserRow"];
        };
        ChangedWebhook: {
            message: string;
            data: components["schemas"]["WebhookRow"];
            status: components["schemas"]["SuccessStatusEnum"];
        };
        ChangesetCan: {
            run: boolean;
            cancel: boolean;
            undo: boolean;
        };
        ChangesetCounts: {
            waiting: number;
            good: number;
            unchanged: number;
            refused: number;
            done: number;
            moved_on: number;
            left: number;
        };
        ChangesetDone: {
            status: string;
            message: string;
            data: components["schemas"]["ChangesetRow"];
        };
        /**
         * @description * `bulk` - bulk
         *     * `import` - import
         *     * `undo` - undo
         * @enum {string}
         */
        ChangesetKindEnum: "bulk" | "import" | "undo";
        /** @description A changeset, in its list and alone. */
        ChangesetRow: {
            id: number;
            kind: components["schemas"]["ChangesetKindEnum"];
            subject: string;
            action: string;
            name: string;
            state: components["schemas"]["ChangesetStateEnum"];
            mode: components["schemas"]["ModeEnum"];
            reason: string;
            undo_of: number | null;
            undone_by: number[];
            created_by: string;
            run_by: string | null;
            created_at: string;
            started_at: string | null;
            finished_at: string | null;
            total: number;
            progress: number;
            counts: components["schemas"]["ChangesetCounts"];
            problem: string;
            can: components["schemas"]["ChangesetCan"];
            parameters: {
                [key: string]: unknown;
            };
        };
        ChangesetRows: {
            status: string;
            data: components["schemas"]["RowOfChangeset"][];
            totalCount: number;
            totalIsBounded?: boolean;
        };
        /**
         * @description * `draft` - draft
         *     * `checking` - checking
         *     * `checked` - checked
         *     * `running` - running
         *     * `done` - done
         *     * `cancelled` - cancelled
         *     * `failed` - failed
         * @enum {string}
         */
        ChangesetStateEnum: "draft" | "checking" | "checked" | "running" | "done" | "cancelled" | "failed";
        Changesets: {
            status: string;
            data: components["schemas"]["ChangesetRow"][];
            totalCount: number;
            totalIsBounded?: boolean;
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        CheckInputRequest: {
            /** @description {field: header} */
            columns: {
                [key: string]: string;
            };
            sheet?: string;
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        CompanyRegisterInputRequest: {
            /** Format: email */
            email: string;
            username: string;
            password: string;
            password2?: string;
            phone?: string;
            company_name?: string;
        };
        /** @description An entry with its eight optional papers, each with the last day on which it is valid. */
        CreateSubmissionInputRequest: {
            /** Format: email */
            customer_email: string;
            customer_phone: string;
            vehicle_number: string;
            driver_name: string;
            driver_phone: string;
            /** @default en */
            driver_language: components["schemas"]["LanguageEnum"];
            helper_name?: string;
            helper_phone?: string;
            /** @default en */
            helper_language: components["schemas"]["LanguageEnum"];
            manifest?: string[];
            /** Format: binary */
            purchase_order?: string;
            /** Format: binary */
            vehicle_registration?: string;
            /** Format: binary */
            vehicle_insurance?: string;
            /** Format: binary */
            puc?: string;
            /** Format: binary */
            driver_license?: string;
            /** Format: binary */
            transportation_approval?: string;
            /** Format: binary */
            payment_approval?: string;
            /** Format: binary */
            vendor_approval?: string;
            /** Format: date */
            purchase_order_expires_on?: string;
            /** Format: date */
            vehicle_registration_expires_on?: string;
            /** Format: date */
            vehicle_insurance_expires_on?: string;
            /** Format: date */
            puc_expires_on?: string;
            /** Format: date */
            driver_license_expires_on?: string;
            /** Format: date */
            transportation_approval_expires_on?: string;
            /** Format: date */
            payment_approval_expires_on?: string;
            /** Format: date */
            vendor_approval_expires_on?: string;
        };
        CreateUserInputRequest: {
            username: string;
            /** Format: email */
            mailid: string;
            password: string;
            role: components["schemas"]["RoleEnum"];
        };
        CreatedAnswer: {
            submission: components["schemas"]["CreatedSubmission"];
            message: string;
        };
        CreatedSubmission: {
            id: number;
            /** @description the pass as a data: address of a PNG */
            qrCodeImage: string;
            vehicleNumber: string;
            driverPhone: string;
            status: components["schemas"]["SubmissionStatusEnum"];
            createdAt: string;
            qr_payload: string;
            qr_payload_hash: string;
        };
        /** @description Any part of a customer: PUT and PATCH mean the same. */
        CustomerChangeRequest: {
            first_name?: string;
            last_name?: string;
            phone_number?: string | null;
            /** Format: date */
            date_of_birth?: string | null;
            company?: string;
            email?: string;
        };
        CustomerHistoryPage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["CustomerHistoryRow"][];
        };
        CustomerHistoryPageAnswer: {
            data: components["schemas"]["CustomerHistoryPage"];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        CustomerHistoryRow: {
            at: string;
            actor: string;
            /** @description for example customer.updated */
            action: string;
            /** @description {field: [old, new]} */
            changes: {
                [key: string]: unknown[];
            };
            reason: string | null;
            request_id: string;
        };
        /** @description A new customer. Fields that only we write are ignored when they are sent. */
        CustomerInputRequest: {
            first_name: string;
            last_name?: string;
            phone_number: string;
            /** Format: date */
            date_of_birth: string;
            company?: string;
            /** Format: email */
            email?: string;
        };
        /** @description Null takes the customer off the order. */
        CustomerOfOrderInputRequest: {
            /** Format: int64 */
            customer: number | null;
        };
        CustomerOfSubmission: {
            id: number;
            code: number;
            full_name: string;
        };
        CustomerPage: {
            /** @description with count=bounded: there are more */
            count_is_bounded?: boolean;
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["CustomerRow"][];
        };
        CustomerPageAnswer: {
            data: components["schemas"]["CustomerPage"];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        CustomerRegisterInputRequest: {
            username: string;
            password: string;
        };
        CustomerRegistered: {
            message: string;
        };
        /** @description A customer; those adopted from mappings may have neither phone nor date of birth. */
        CustomerRow: {
            id: number;
            /** @description the customerCode of mappings */
            code: number;
            first_name: string;
            last_name: string;
            full_name: string;
            /** @description E.164 */
            phone_number: string | null;
            /** Format: date */
            date_of_birth: string | null;
            /** @description full years today */
            age: number | null;
            company: string;
            email: string;
            created_at: string;
            updated_at: string;
            deleted_at: string | null;
            /** @description user name */
            deleted_by: string | null;
            /** @description the customer it was merged into */
            merged_into: number | null;
        };
        CustomerRowAnswer: {
            data: components["schemas"]["CustomerRow"];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        DayCount: {
            day: string;
            count: number;
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        DeactivateSerialNumberInputRequest: {
            serialnumber: string;
            reason?: string;
        };
        DecidedAnswer: {
            submission: components["schemas"]["OneSubmission"];
            message: string;
        };
        DeliveryRow: {
            id: number;
            delivery: string;
            event_id: number | null;
            topic: string;
            key: string;
            state: components["schemas"]["DeliveryStateEnum"];
            attempts: number;
            created_at: string;
            last_tried_at: string | null;
            next_try_at: string | null;
            /** Format: double */
            seconds: number | null;
            status: number | null;
            answer: string;
            problem: string;
        };
        /**
         * @description * `waiting` - Waiting
         *     * `sending` - Sending
         *     * `delivered` - Delivered
         *     * `failed` - Failed
         * @enum {string}
         */
        DeliveryStateEnum: "waiting" | "sending" | "delivered" | "failed";
        Details: {
            status: components["schemas"]["DetailsStatusEnum"];
            statusCode: number;
            message: string;
            data: components["schemas"]["DeviceDetails"];
        };
        /**
         * @description * `success` - success
         *     * `error` - error
         * @enum {string}
         */
        DetailsStatusEnum: "success" | "error";
        DeviceCount: {
            isapproved: number;
            isallocated: number;
            category: string;
            devicetype: string;
            count: number;
        };
        DeviceDetails: {
            serialnumber: string;
            deviceId: string | null;
            IMEI: string | null;
            IMSI: string | null;
            category: string;
            devicetype: string;
            isapproved: number;
            isallocated: number;
            everApproved: boolean;
            rejectReason: string | null;
            createdOn: string;
            modifiedOn: string;
            fetchedOn: string | null;
            leaseExpires: string | null;
            date: string;
            time: string;
            mapping: components["schemas"]["MappingRow"] | null;
        };
        /**
         * @description * `AMP` - Amp
         *     * `API` - Api
         * @enum {string}
         */
        DeviceModelEnum: "AMP" | "API";
        DeviceRow: {
            serialnumber: string;
            deviceid: string | null;
            imei: string | null;
            imsi: string | null;
            isapproved: number;
            isallocated: number;
            category: string;
            devicetype: string;
            createdOn: string;
            modifiedOn: string;
            fetchedOn: string | null;
            leaseExpires: string | null;
            everApproved: boolean;
            isMapped: boolean;
        };
        Devices: {
            message: string;
            data: components["schemas"]["DeviceRow"][];
            totalCount: number;
            totalIsBounded?: boolean;
        };
        DocumentRemoved: {
            message: string;
            hard_deleted: boolean;
        };
        DocumentRow: {
            id: number;
            customer_email: string;
            document_type: components["schemas"]["DocumentTypeEnum"];
            document_type_display: string;
            original_filename: string;
            /** @description bytes, of what is stored */
            file_size: number;
            file_size_readable: string;
            file_extension: components["schemas"]["FileExtensionEnum"];
            file_url: string;
            file_exists: boolean;
            /** @description of what is stored, in hex */
            sha256: string;
            vehicle: number | null;
            driver: number | null;
            vehicle_registration_no: string | null;
            driver_name: string | null;
            /** @description whether the caller sent it */
            is_own: boolean;
            version: number;
            is_active: boolean;
            /**
             * Format: date
             * @description the last day on which it is valid
             */
            expires_on: string | null;
            is_expired: boolean;
            uploaded_at: string;
            updated_at: string;
            removed_at: string | null;
        };
        /**
         * @description * `purchase_order` - Purchase order
         *     * `vehicle_registration` - Vehicle registration
         *     * `vehicle_insurance` - Vehicle insurance
         *     * `puc` - PUC certificate
         *     * `driver_license` - Driving licence
         *     * `transportation_approval` - Transportation approval
         *     * `payment_approval` - Payment approval
         *     * `vendor_approval` - Vendor approval
         * @enum {string}
         */
        DocumentTypeEnum: "purchase_order" | "vehicle_registration" | "vehicle_insurance" | "puc" | "driver_license" | "transportation_approval" | "payment_approval" | "vendor_approval";
        DocumentUploaded: {
            document: components["schemas"]["DocumentRow"];
            /** @description whether it took the place of an earlier version */
            replaced: boolean;
            message: string;
        };
        Documents: {
            count: number;
            documents: components["schemas"]["DocumentRow"][];
        };
        /** @description A change that happened. */
        Done: {
            status: components["schemas"]["SuccessStatusEnum"];
            message: string;
        };
        /**
         * @description * `203` - 203
         *     * `300` - 300
         *     * `600` - 600
         * @enum {integer}
         */
        DpiEnum: 203 | 300 | 600;
        Drawing: {
            /** Format: double */
            width: number;
            /** Format: double */
            height: number;
            per_page: number;
            serial: string;
            elements: components["schemas"]["ElementShown"][];
            problems: {
                [key: string]: string[];
            };
        };
        /** @description As PersonInput, with what the gate alone writes. Fields that only we write are ignored when they are sent. */
        DriverInputRequest: {
            name: string;
            phone_no: string;
            type: components["schemas"]["DriverTypeEnum"];
            /** @default en */
            language: components["schemas"]["LanguageEnum"];
            is_blacklisted?: boolean;
            blacklist_reason?: string;
            /** Format: decimal */
            rating?: string;
        };
        DriverPage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["DriverRow"][];
        };
        /** @description A driver or helper; why somebody is blacklisted is for staff and the gate. */
        DriverRow: {
            id: number;
            name: string;
            type: components["schemas"]["DriverTypeEnum"];
            /** @description +91 and ten digits */
            phone_no: string;
            language: components["schemas"]["LanguageEnum"];
            is_blacklisted: boolean;
            blacklist_reason: string;
            /**
             * Format: double
             * @description 0 to 5, at most one decimal
             */
            rating: number | null;
            created: string;
        };
        /**
         * @description * `Driver` - Driver
         *     * `Helper` - Helper
         * @enum {string}
         */
        DriverTypeEnum: "Driver" | "Helper";
        DuplicatePage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["DuplicateRow"][];
        };
        DuplicatePageAnswer: {
            data: components["schemas"]["DuplicatePage"];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        DuplicateRow: {
            id: number;
            one: components["schemas"]["CustomerRow"];
            other: components["schemas"]["CustomerRow"];
            /** @description 1 to 100 */
            score: number;
            /** @description sentences */
            reasons: string[];
            found_at: string;
        };
        DuplicateRowAnswer: {
            data: components["schemas"]["DuplicateRow"];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        ElementShown: {
            box: components["schemas"]["Box"];
            problems: string[];
            bars: components["schemas"]["BarsShown"] | null;
            line: components["schemas"]["LineShown"] | null;
        };
        /**
         * @description * `Success` - Success
         * @enum {string}
         */
        EnvelopeStatusEnum: "Success";
        EventRow: {
            id: number;
            at: string;
            actor: string;
            entity: string;
            key: string;
            action: string;
            changes: {
                [key: string]: unknown[];
            };
            reason: string | null;
            request_id: string;
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        FetchInputRequest: {
            lease_minutes?: number;
        };
        Fetched: {
            serialnumber: string;
            message: string;
            status: string;
            lease_expires: string | null;
        };
        /**
         * @description * `pdf` - pdf
         *     * `jpg` - jpg
         *     * `png` - png
         * @enum {string}
         */
        FileExtensionEnum: "pdf" | "jpg" | "png";
        /**
         * @description * `pdf` - pdf
         *     * `zpl` - zpl
         * @enum {string}
         */
        FormatEnum: "pdf" | "zpl";
        /** @description What the order of a device model needs: its devices, and what their mappings say. */
        FulfilInputRequest: {
            devices: string[];
            /** Format: int64 */
            customerCode: number;
            customerName?: string;
            company: string;
            customerFromDirectory?: boolean;
            licenseUrl: string;
            versionDetails: string;
            uniqueIdentifier?: string;
        };
        /** @description The error body of contract section 6: that of section 1 with the sentence once more. */
        GateRefusal: {
            status: components["schemas"]["RefusalStatusEnum"];
            message: string;
            errors?: {
                [key: string]: string[];
            };
            error: string;
        };
        /**
         * @description * `off` - off
         *     * `paused` - paused
         *     * `failing` - failing
         *     * `well` - well
         *     * `new` - new
         * @enum {string}
         */
        HealthEnum: "off" | "paused" | "failing" | "well" | "new";
        Hello: {
            message: string;
            user: components["schemas"]["UserBrief"];
        };
        History: {
            data: components["schemas"]["HistoryRow"][];
        };
        HistoryRow: {
            at: string;
            actor: string;
            action: string;
            changes: {
                [key: string]: unknown[];
            };
            reason: string | null;
            request_id: string;
        };
        ImportColumn: {
            header: string;
            samples: string[];
        };
        ImportField: {
            name: string;
            label: string;
            required: boolean;
            help: string;
        };
        /** @description A form: the file, and what its rows are. */
        ImportInputRequest: {
            /**
             * Format: binary
             * @description CSV or XLSX, up to 30 MB and 100,000 rows
             */
            file: string;
            /** @description device, details, mapping, customer or product */
            subject: string;
        };
        /** @description The changeset of an import, and its file. */
        ImportRow: {
            id: number;
            kind: components["schemas"]["ChangesetKindEnum"];
            subject: string;
            action: string;
            name: string;
            state: components["schemas"]["ChangesetStateEnum"];
            mode: components["schemas"]["ModeEnum"];
            reason: string;
            undo_of: number | null;
            undone_by: number[];
            created_by: string;
            run_by: string | null;
            created_at: string;
            started_at: string | null;
            finished_at: string | null;
            total: number;
            progress: number;
            counts: components["schemas"]["ChangesetCounts"];
            problem: string;
            can: components["schemas"]["ChangesetCan"];
            parameters: {
                [key: string]: unknown;
            };
            columns: components["schemas"]["ImportColumn"][];
            suggested: {
                [key: string]: string;
            };
            sheet: string | null;
            sheets: string[] | null;
            encoding: string | null;
            separator: string | null;
            rows_seen: number;
            fields: components["schemas"]["ImportField"][];
        };
        /**
         * @description * `admin` - admin
         *     * `employee` - employee
         *     * `production` - production
         *     * `sales` - sales
         * @enum {string}
         */
        IsDefaultForRoleEnum: "admin" | "employee" | "production" | "sales";
        /**
         * @description * `sheet` - Sheet
         *     * `roll` - Roll
         * @enum {string}
         */
        LabelMediumEnum: "sheet" | "roll";
        LabelPreview: {
            status: components["schemas"]["SuccessStatusEnum"];
            data: components["schemas"]["Drawing"];
        };
        LabelTemplate: {
            status: components["schemas"]["SuccessStatusEnum"];
            message?: string;
            data: components["schemas"]["TemplateRow"];
        };
        LabelTemplates: {
            status: components["schemas"]["SuccessStatusEnum"];
            data: components["schemas"]["TemplateRow"][];
        };
        /**
         * @description * `en` - English
         *     * `hi` - Hindi
         *     * `mr` - Marathi
         *     * `gu` - Gujarati
         *     * `ta` - Tamil
         * @enum {string}
         */
        LanguageEnum: "en" | "hi" | "mr" | "gu" | "ta";
        LatestEvent: {
            id: number;
            at: string;
            actor: string;
            entity: string;
            key: string;
            action: string;
        };
        LeftByUndo: {
            mappings: number;
            orders: number;
            submissions: number;
        };
        /** @description Text from x, y on its baseline; `size` is in millimetres here. */
        LineShown: {
            text: string;
            /** Format: double */
            x: number;
            /** Format: double */
            y: number;
            /** Format: double */
            width: number;
            rotation: number;
            /** Format: double */
            size: number;
            bold: boolean;
        };
        LoggedIn: {
            message: string;
            user: components["schemas"]["UserWithActions"];
        };
        LoginInputRequest: {
            username: string;
            password: string;
        };
        MailLoginInputRequest: {
            email: string;
            password: string;
        };
        ManifestBoxRow: {
            serial_number: string;
            is_expected: boolean;
            scanned_at: string | null;
        };
        ManifestRow: {
            /** @description how many boxes */
            expected: number;
            /** @description how many of them were scanned */
            matched: number;
            missing: string[];
            /** @description scanned, and not expected */
            foreign: string[];
            fits: boolean;
            boxes: components["schemas"]["ManifestBoxRow"][];
            /** @description expected, and no device of ours; staff alone */
            unknown?: string[];
        };
        MappingCount: {
            isApproved: number;
            devicetype: string;
            count: number;
        };
        /** @description What a mapping says; `licenseUrl` and `cLicenseURL` are one field under two names. */
        MappingInputRequest: {
            serialnumber: string;
            uniqueIdentifier: string;
            /** Format: int64 */
            customerCode: number;
            customerName: string;
            company: string;
            devicetype?: string;
            licenseUrl: string;
            versionDetails: string;
            /**
             * @description take name and company of the live customer with this code; then neither need be sent
             * @default false
             */
            customerFromDirectory: boolean;
        };
        /** @description A mapping, in its list and in the details of its device. */
        MappingRow: {
            upiDeviceSerialNumber: string;
            uniqueIdentifier: string;
            customerCode: number;
            customerName: string;
            company: string;
            devicetype: string;
            isApproved: number;
            reviewReason: string | null;
            createdOn: string;
            modifiedOn: string;
            cLicenseURL: string;
            versionDetails: string;
        };
        Mappings: {
            status: string;
            data: components["schemas"]["MappingRow"][];
            totalCount: number;
            totalIsBounded?: boolean;
        };
        MergeInputRequest: {
            /**
             * Format: int64
             * @description the duplicate, which goes into this one
             */
            customer: number;
        };
        /** @description Two customers that were one, and what moved. */
        MergeRow: {
            id: number;
            kept: components["schemas"]["CustomerRow"];
            merged: components["schemas"]["CustomerRow"];
            mappings: number;
            orders: number;
            submissions: number;
            /** @description blanks of the kept customer that the other one filled */
            filled: {
                [key: string]: string;
            };
            merged_at: string;
            /** @description user name */
            merged_by: string | null;
            undone_at: string | null;
            /** @description user name */
            undone_by: string | null;
        };
        MergeRowsAnswer: {
            data: components["schemas"]["MergeRow"][];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        MergedCustomer: {
            customer: components["schemas"]["CustomerRow"];
            merge: components["schemas"]["MergeRow"];
        };
        MergedCustomerAnswer: {
            data: components["schemas"]["MergedCustomer"];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        Message: {
            message: string;
        };
        /**
         * @description * `good_rows` - good_rows
         *     * `all_or_nothing` - all_or_nothing
         * @enum {string}
         */
        ModeEnum: "good_rows" | "all_or_nothing";
        NewApiToken: {
            id: number;
            name: string;
            token: string;
        };
        NewUser: {
            username: string;
            email: string | null;
            role: string;
        };
        NothingAnswer: {
            data: unknown;
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        /** @enum {unknown} */
        NullEnum: null;
        /**
         * @description * `impossible` - impossible
         *     * `future` - future
         *     * `few` - few
         * @enum {string}
         */
        OddEnum: "impossible" | "future" | "few";
        OneChangeset: {
            status: string;
            data: components["schemas"]["ChangesetRow"];
        };
        OneImport: {
            status: string;
            data: components["schemas"]["ImportRow"];
        };
        OneOrder: {
            id: number;
            product: number;
            /** @description as it was when it was ordered */
            product_name: string;
            product_device_model: components["schemas"]["DeviceModelEnum"] | components["schemas"]["BlankEnum"];
            quantity: number;
            /** @description two decimals, as it was when it was ordered */
            unit_price: string;
            /** @description two decimals */
            total_amount: string;
            status: components["schemas"]["OrderStatusEnum"];
            devices: string[];
            /** @description whom it is for, of the directory */
            customer: number | null;
            customer_code: number | null;
            customer_name: string | null;
            created_by: number;
            created_by_name: string;
            created_at: string;
            updated_at: string;
            /** @description newest first */
            history: components["schemas"]["OrderStep"][];
        };
        OneSubmission: {
            id: number;
            status: components["schemas"]["SubmissionStatusEnum"];
            vehicle_number: string;
            driver_name: string;
            driver_phone: string;
            driver_language: string;
            helper_name: string;
            helper_phone: string;
            helper_language: string;
            customer_email: string;
            customer_phone: string;
            created_at: string;
            updated_at: string;
            decided_at: string | null;
            /** @description "gate" to customers */
            decided_by: string | null;
            reject_reason: string;
            valid_until: string | null;
            is_expired: boolean;
            completed_at: string | null;
            /** @description "gate" to customers */
            completed_by: string | null;
            completion_reason: string;
            qr_payload: string;
            /** @description SHA-256 of the payload, hex */
            qr_payload_hash: string;
            has_manifest: boolean;
            vehicle: components["schemas"]["VehicleRow"];
            driver: components["schemas"]["DriverRow"];
            helper: components["schemas"]["DriverRow"] | null;
            /** @description for readers of the directory alone */
            customer?: components["schemas"]["CustomerOfSubmission"] | null;
            documents: components["schemas"]["DocumentRow"][];
            manifest: components["schemas"]["ManifestRow"] | null;
            /** @description sentences: what stops its approval */
            blocked_by: string[];
        };
        OneWebhook: {
            data: components["schemas"]["WebhookRow"];
            status: components["schemas"]["SuccessStatusEnum"];
        };
        OrderList: components["schemas"]["OrderRow"][] | components["schemas"]["OrderPage"];
        OrderPage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["OrderRow"][];
        };
        OrderRow: {
            id: number;
            product: number;
            /** @description as it was when it was ordered */
            product_name: string;
            product_device_model: components["schemas"]["DeviceModelEnum"] | components["schemas"]["BlankEnum"];
            quantity: number;
            /** @description two decimals, as it was when it was ordered */
            unit_price: string;
            /** @description two decimals */
            total_amount: string;
            status: components["schemas"]["OrderStatusEnum"];
            devices: string[];
            /** @description whom it is for, of the directory */
            customer: number | null;
            customer_code: number | null;
            customer_name: string | null;
            created_by: number;
            created_by_name: string;
            created_at: string;
            updated_at: string;
        };
        /**
         * @description * `placed` - Placed
         *     * `confirmed` - Confirmed
         *     * `fulfilled` - Fulfilled
         *     * `cancelled` - Cancelled
         * @enum {string}
         */
        OrderStatusEnum: "placed" | "confirmed" | "fulfilled" | "cancelled";
        OrderStep: {
            at: string;
            actor: string;
            /** @description order.placed, order.confirmed, ... */
            action: string;
        };
        Overview: {
            data: components["schemas"]["OverviewData"];
        };
        OverviewData: {
            devices: components["schemas"]["DeviceCount"][];
            mappings: components["schemas"]["MappingCount"][];
            fetchedForgotten: number;
            forgottenBefore: string;
            mappingsPerDay: components["schemas"]["DayCount"][];
            latestEvents: components["schemas"]["LatestEvent"][];
        };
        PatchedChangeSavedViewInputRequest: {
            name?: string;
            query?: string;
            is_shared?: boolean;
            is_default_for_role?: (components["schemas"]["IsDefaultForRoleEnum"] | components["schemas"]["NullEnum"]) | null;
        };
        PatchedChangeUserInputRequest: {
            role?: components["schemas"]["RoleEnum"];
            is_verified?: boolean;
            is_active?: boolean;
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        PatchedChangeWebhookInputRequest: {
            name?: string;
            address?: string;
            topics?: components["schemas"]["TopicsEnum"][];
            with_changes?: boolean;
            is_active?: boolean;
            paused?: boolean;
        };
        /** @description Any part of a customer: PUT and PATCH mean the same. */
        PatchedCustomerChangeRequest: {
            first_name?: string;
            last_name?: string;
            phone_number?: string | null;
            /** Format: date */
            date_of_birth?: string | null;
            company?: string;
            email?: string;
        };
        /** @description Any part of a driver. */
        PatchedDriverChangeRequest: {
            name?: string;
            phone_no?: string;
            type?: components["schemas"]["DriverTypeEnum"];
            language?: components["schemas"]["LanguageEnum"];
            is_blacklisted?: boolean;
            blacklist_reason?: string;
            /** Format: decimal */
            rating?: string | null;
        };
        /** @description Any part of a product: PUT and PATCH mean the same. */
        PatchedProductChangeRequest: {
            name?: string;
            description?: string;
            category?: components["schemas"]["CategoryEnum"];
            /** Format: decimal */
            price?: string;
            quantity?: number;
            /** Format: binary */
            image?: string | null;
            is_active?: boolean;
            device_model?: components["schemas"]["DeviceModelEnum"] | components["schemas"]["BlankEnum"];
        };
        PatchedSerialNumberInputRequest: {
            serialnumber?: string;
        };
        /** @description Any part of a template. With `updated_at` as it was read, only when nobody changed it since (409). */
        PatchedTemplateChangeRequest: {
            updated_at?: string;
            name?: string;
            medium?: components["schemas"]["LabelMediumEnum"];
            /** Format: decimal */
            page_width?: string;
            /** Format: decimal */
            page_height?: string;
            /** Format: decimal */
            margin_left?: string;
            /** Format: decimal */
            margin_top?: string;
            columns?: number;
            rows?: number;
            /** Format: decimal */
            gap_x?: string;
            /** Format: decimal */
            gap_y?: string;
            /** Format: decimal */
            label_width?: string;
            /** Format: decimal */
            label_height?: string;
            elements?: {
                [key: string]: unknown;
            }[];
        };
        /** @description Any part of a vehicle: PUT and PATCH mean the same. */
        PatchedVehicleChangeRequest: {
            vehicle_registration_no?: string;
            remark?: string;
            /** Format: decimal */
            ratings?: string | null;
        };
        /** @description Somebody who comes with a vehicle. */
        PersonInputRequest: {
            name: string;
            phone_no: string;
            type: components["schemas"]["DriverTypeEnum"];
            /** @default en */
            language: components["schemas"]["LanguageEnum"];
        };
        PersonRegisterInputRequest: {
            first_name: string;
            last_name: string;
            /** Format: email */
            email: string;
            password: string;
            phone_number: string;
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        PlaceOrderInputRequest: {
            /** Format: int64 */
            product: number;
            quantity: number;
            /** Format: int64 */
            customer?: number;
        };
        PlacedOrder: {
            id: number;
            product: number;
            /** @description as it was when it was ordered */
            product_name: string;
            product_device_model: components["schemas"]["DeviceModelEnum"] | components["schemas"]["BlankEnum"];
            quantity: number;
            /** @description two decimals, as it was when it was ordered */
            unit_price: string;
            /** @description two decimals */
            total_amount: string;
            status: components["schemas"]["OrderStatusEnum"];
            devices: string[];
            /** @description whom it is for, of the directory */
            customer: number | null;
            customer_code: number | null;
            customer_name: string | null;
            created_by: number;
            created_by_name: string;
            created_at: string;
            updated_at: string;
            order_id: number;
        };
        /** @description `template` is an id, or a draft with the fields of a template. Without a serial a made-up device is shown. */
        PreviewInputRequest: {
            template: unknown;
            serial?: string;
        };
        /** @description `first_position` counts from 1: where the first label goes on a sheet that is used already. */
        PrintInputRequest: {
            serialnumbers?: string[];
            block?: number;
            changeset?: number;
            filter?: {
                [key: string]: unknown;
            };
            template: number;
            format: components["schemas"]["FormatEnum"];
            /** @default 203 */
            dpi: components["schemas"]["DpiEnum"];
            /** @default 1 */
            first_position: number;
            /** @default 1 */
            copies: number;
        };
        /** @description Any part of a product: PUT and PATCH mean the same. */
        ProductChangeRequest: {
            name?: string;
            description?: string;
            category?: components["schemas"]["CategoryEnum"];
            /** Format: decimal */
            price?: string;
            quantity?: number;
            /** Format: binary */
            image?: string | null;
            is_active?: boolean;
            device_model?: components["schemas"]["DeviceModelEnum"] | components["schemas"]["BlankEnum"];
        };
        ProductDeleted: {
            message: string;
        };
        /** @description A new product. Fields that only we write are ignored when they are sent. */
        ProductInputRequest: {
            name: string;
            /** @default  */
            description: string;
            /** @default other */
            category: components["schemas"]["CategoryEnum"];
            /** Format: decimal */
            price: string;
            /** @default 0 */
            quantity: number;
            /** Format: binary */
            image?: string | null;
            /** @default true */
            is_active: boolean;
            /** @default  */
            device_model: components["schemas"]["DeviceModelEnum"] | components["schemas"]["BlankEnum"];
        };
        ProductList: components["schemas"]["ProductRow"][] | components["schemas"]["ProductPage"];
        ProductPage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["ProductRow"][];
        };
        ProductRow: {
            id: number;
            name: string;
            description: string;
            category: components["schemas"]["CategoryEnum"];
            /** @description two decimals */
            price: string;
            quantity: number;
            /** @description address of the picture */
            image: string | null;
            /** @description address of the same, at most 320 pixels a side */
            thumbnail: string | null;
            is_active: boolean;
            is_in_stock: boolean;
            /** @description two decimals */
            total_value: string;
            device_model: components["schemas"]["DeviceModelEnum"] | components["schemas"]["BlankEnum"];
            created_by: number;
            created_by_name: string;
            created_at: string;
            updated_at: string;
        };
        RefreshInputRequest: {
            refresh: string;
        };
        /** @description The error body of contract section 1. */
        Refusal: {
            status: components["schemas"]["RefusalStatusEnum"];
            message: string;
            errors?: {
                [key: string]: string[];
            };
        };
        /**
         * @description * `conflict` - conflict
         *     * `denied` - denied
         *     * `duplicate` - duplicate
         *     * `error` - error
         *     * `failed` - failed
         *     * `mismatch` - mismatch
         *     * `not_allowed` - not_allowed
         *     * `not_found` - not_found
         *     * `throttled` - throttled
         *     * `too_large` - too_large
         *     * `unauthenticated` - unauthenticated
         *     * `unavailable` - unavailable
         *     * `unsupported` - unsupported
         * @enum {string}
         */
        RefusalStatusEnum: "conflict" | "denied" | "duplicate" | "error" | "failed" | "mismatch" | "not_allowed" | "not_found" | "throttled" | "too_large" | "unauthenticated" | "unavailable" | "unsupported";
        RegisterInputRequest: {
            username: string;
            password: string;
            /** Format: email */
            email: string;
        };
        Registered: {
            id: number;
            username: string;
            email: string;
        };
        RegisteredAtTheGate: {
            message: string;
            user: components["schemas"]["UserAtTheGate"];
            /** @description null while accounts are verified first */
            tokens: components["schemas"]["TokenPair"] | null;
        };
        RegisteredPerson: {
            id: number;
            first_name: string;
            last_name: string;
            email: string;
            /** @description E.164 */
            phone_number: string;
        };
        RegisteredPersonAnswer: {
            data: components["schemas"]["RegisteredPerson"];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        RejectInputRequest: {
            reason: string;
        };
        RejectSerialNumberInputRequest: {
            serialnumber: string;
            reason: string;
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        ReplayInputRequest: {
            deliveries?: number[];
            since?: string;
        };
        /** @description One lot; `pattern` only where several patterns have the line. */
        ReserveBlockInputRequest: {
            pattern?: string;
            line: string;
            year: number;
            month: number;
            count: number;
            first?: number;
            /** @default  */
            note: string;
            /**
             * @description tell first and last, reserve nothing
             * @default false
             */
            dry_run: boolean;
        };
        /**
         * @description * `match` - match
         *     * `foreign` - foreign
         *     * `again` - again
         * @enum {string}
         */
        ResultEnum: "match" | "foreign" | "again";
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        ReviewInputRequest: {
            serialnumber: string;
            approvedStatus: number;
            reason?: string;
        };
        /**
         * @description * `admin` - admin
         *     * `production` - production
         *     * `sales` - sales
         *     * `gate` - gate
         *     * `customer` - customer
         *     * `employee` - employee
         * @enum {string}
         */
        RoleEnum: "admin" | "production" | "sales" | "gate" | "customer" | "employee";
        RowOfChangeset: {
            number: number;
            key: string;
            verdict: components["schemas"]["VerdictEnum"];
            message: string;
            errors: {
                [key: string]: string[];
            } | null;
            given: {
                [key: string]: string;
            } | null;
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        RunInputRequest: {
            mode?: components["schemas"]["ModeEnum"];
        };
        SavedViewInputRequest: {
            page: string;
            name: string;
            query: string;
            /** @default false */
            is_shared: boolean;
            is_default_for_role?: (components["schemas"]["IsDefaultForRoleEnum"] | components["schemas"]["NullEnum"]) | null;
        };
        SavedViewRow: {
            id: number;
            page: string;
            name: string;
            query: string;
            is_shared: boolean;
            is_default_for_role: (components["schemas"]["IsDefaultForRoleEnum"] | components["schemas"]["NullEnum"]) | null;
            owner: string;
            is_own: boolean;
        };
        SavedViews: {
            status: components["schemas"]["SuccessStatusEnum"];
            data: components["schemas"]["SavedViewRow"][];
        };
        ScannedBox: {
            result: components["schemas"]["ResultEnum"];
            /** @description absent with brief=1 */
            submission?: components["schemas"]["OneSubmission"];
            /** @description with brief=1 */
            box?: components["schemas"]["ManifestBoxRow"];
            /** @description with brief=1 */
            counts?: components["schemas"]["BoxCounts"];
        };
        SerialBlock: {
            status: components["schemas"]["SuccessStatusEnum"];
            message?: string;
            data: components["schemas"]["SerialBlockRow"];
        };
        SerialBlockRow: {
            id: number;
            pattern: string;
            line: string;
            year: number;
            month: number;
            first: string;
            last: string;
            count: number;
            registered: number;
            note: string;
            created_by: string;
            created_at: string;
        };
        SerialBlocks: {
            status: components["schemas"]["SuccessStatusEnum"];
            totalCount: number;
            data: components["schemas"]["SerialBlockRow"][];
        };
        SerialFinding: {
            kind: components["schemas"]["SerialFindingEnum"];
            first: string;
            last: string;
            count: number;
            /** @description serials that it may be taken for */
            meant: string[];
            message: string;
        };
        /**
         * @description * `gap` - gap
         *     * `look_alike` - look_alike
         *     * `case` - case
         *     * `form` - form
         * @enum {string}
         */
        SerialFindingEnum: "gap" | "look_alike" | "case" | "form";
        SerialFindings: {
            status: components["schemas"]["SuccessStatusEnum"];
            totalCount: number;
            data: components["schemas"]["SerialFinding"][];
        };
        SerialLotRow: {
            /** @description what its serials begin with */
            lot: string;
            line: string;
            year: number;
            month: number;
            devices: number;
            first: string;
            last: string;
            /** @description unused numbers between the first and the last */
            missing: number;
            odd: components["schemas"]["OddEnum"][];
        };
        SerialLots: {
            status: components["schemas"]["SuccessStatusEnum"];
            totalCount: number;
            data: components["schemas"]["SerialLotRow"][];
            devices: number;
        };
        SerialNumberInputRequest: {
            serialnumber: string;
        };
        SerialPart: {
            kind: components["schemas"]["SerialPartEnum"];
            /** @description as the pattern writes it */
            source: string;
            /** @description characters; 0 for the line, whose names may differ in length */
            length: number;
            lines: string[];
        };
        /**
         * @description * `year` - year
         *     * `month` - month
         *     * `line` - line
         *     * `number` - number
         *     * `text` - text
         * @enum {string}
         */
        SerialPartEnum: "year" | "month" | "line" | "number" | "text";
        SerialPattern: {
            pattern: string;
            /** @description without anchors; its one group is the line */
            regex: string;
            sentence: string;
            example: string;
            lines: string[];
            parts: components["schemas"]["SerialPart"][];
        };
        SerialPatterns: {
            status: components["schemas"]["SuccessStatusEnum"];
            data: components["schemas"]["SerialPattern"][];
        };
        SessionRow: {
            id: number;
            created: string;
            last_seen: string;
            ip: string;
            user_agent: string;
            current: boolean;
        };
        Sessions: {
            data: components["schemas"]["SessionRow"][];
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        SetDeviceDetailsInputRequest: {
            serialnumber: string;
            deviceid?: string;
            imei?: string;
            imsi?: string;
        };
        SignedInAtTheGate: {
            user: components["schemas"]["UserAtTheGate"];
            tokens: components["schemas"]["TokenPair"];
        };
        SignedUp: {
            message: string;
            user: components["schemas"]["NewUser"];
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        SignupInputRequest: {
            username: string;
            /** Format: email */
            mailid: string;
            password: string;
            cpassword: string;
            role?: components["schemas"]["RoleEnum"];
        };
        SimilarRow: {
            customer: components["schemas"]["CustomerRow"];
            /** @description 1 to 100 */
            score: number;
            /** @description sentences */
            reasons: string[];
            /** @description the undecided pair the two are; null for a draft */
            duplicate: number | null;
        };
        SimilarRowsAnswer: {
            data: components["schemas"]["SimilarRow"][];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        SiteSettings: {
            signup_roles: string[];
            signup_default_role: string;
            signup_requires_verification: boolean;
            time_zone: string;
            demo: boolean;
        };
        SubmissionAudit: {
            count: number;
            results: components["schemas"]["SubmissionStep"][];
        };
        SubmissionPage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["SubmissionRow"][];
        };
        SubmissionRow: {
            id: number;
            status: components["schemas"]["SubmissionStatusEnum"];
            vehicle_number: string;
            driver_name: string;
            driver_phone: string;
            driver_language: string;
            helper_name: string;
            helper_phone: string;
            helper_language: string;
            customer_email: string;
            customer_phone: string;
            created_at: string;
            updated_at: string;
            decided_at: string | null;
            /** @description "gate" to customers */
            decided_by: string | null;
            reject_reason: string;
            valid_until: string | null;
            is_expired: boolean;
            completed_at: string | null;
            /** @description "gate" to customers */
            completed_by: string | null;
            completion_reason: string;
            qr_payload: string;
            /** @description SHA-256 of the payload, hex */
            qr_payload_hash: string;
            has_manifest: boolean;
            vehicle: components["schemas"]["VehicleRow"];
            driver: components["schemas"]["DriverRow"];
            helper: components["schemas"]["DriverRow"] | null;
            /** @description for readers of the directory alone */
            customer?: components["schemas"]["CustomerOfSubmission"] | null;
        };
        /**
         * @description * `pending` - Pending
         *     * `approved` - Approved
         *     * `rejected` - Rejected
         *     * `completed` - Completed
         * @enum {string}
         */
        SubmissionStatusEnum: "pending" | "approved" | "rejected" | "completed";
        SubmissionStep: {
            id: number;
            /** @description SUBMISSION_CREATED, APPROVED, EMAIL_SENT, ... */
            action: string;
            at: string;
            actor: string;
            reason: string | null;
            details: unknown;
        };
        /**
         * @description * `success` - success
         * @enum {string}
         */
        SuccessStatusEnum: "success";
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        TemplateInputRequest: {
            name: string;
            medium: components["schemas"]["LabelMediumEnum"];
            /** Format: decimal */
            page_width: string;
            /** Format: decimal */
            page_height: string;
            /**
             * Format: decimal
             * @default 0.0
             */
            margin_left: string;
            /**
             * Format: decimal
             * @default 0.0
             */
            margin_top: string;
            /** @default 1 */
            columns: number;
            /** @default 1 */
            rows: number;
            /**
             * Format: decimal
             * @default 0.0
             */
            gap_x: string;
            /**
             * Format: decimal
             * @default 0.0
             */
            gap_y: string;
            /** Format: decimal */
            label_width: string;
            /** Format: decimal */
            label_height: string;
            elements: {
                [key: string]: unknown;
            }[];
        };
        TemplateRow: {
            id: number;
            name: string;
            medium: components["schemas"]["LabelMediumEnum"];
            /** Format: double */
            page_width: number;
            /** Format: double */
            page_height: number;
            /** Format: double */
            margin_left: number;
            /** Format: double */
            margin_top: number;
            columns: number;
            rows: number;
            /** Format: double */
            gap_x: number;
            /** Format: double */
            gap_y: number;
            /** Format: double */
            label_width: number;
            /** Format: double */
            label_height: number;
            per_page: number;
            elements: {
                [key: string]: unknown;
            }[];
            built_in: boolean;
            created_by: string | null;
            updated_at: string;
        };
        TokenPair: {
            access: string;
            refresh: string;
        };
        TokenPairAnswer: {
            data: components["schemas"]["TokenPair"];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        /**
         * @description * `*` - *
         *     * `changeset.cancelled` - changeset.cancelled
         *     * `changeset.checked` - changeset.checked
         *     * `changeset.created` - changeset.created
         *     * `changeset.done` - changeset.done
         *     * `changeset.failed` - changeset.failed
         *     * `changeset.running` - changeset.running
         *     * `customer.created` - customer.created
         *     * `customer.deleted` - customer.deleted
         *     * `customer.merged` - customer.merged
         *     * `customer.restored` - customer.restored
         *     * `customer.updated` - customer.updated
         *     * `device.allocated` - device.allocated
         *     * `device.approved` - device.approved
         *     * `device.deactivated` - device.deactivated
         *     * `device.deleted` - device.deleted
         *     * `device.detailed` - device.detailed
         *     * `device.fetched` - device.fetched
         *     * `device.lease_expired` - device.lease_expired
         *     * `device.registered` - device.registered
         *     * `device.rejected` - device.rejected
         *     * `device.released` - device.released
         *     * `device.reverted` - device.reverted
         *     * `document.removed` - document.removed
         *     * `document.replaced` - document.replaced
         *     * `document.uploaded` - document.uploaded
         *     * `driver.created` - driver.created
         *     * `driver.updated` - driver.updated
         *     * `mapping.created` - mapping.created
         *     * `mapping.deleted` - mapping.deleted
         *     * `mapping.reverted` - mapping.reverted
         *     * `mapping.reviewed` - mapping.reviewed
         *     * `mapping.updated` - mapping.updated
         *     * `order.cancelled` - order.cancelled
         *     * `order.confirmed` - order.confirmed
         *     * `order.fulfilled` - order.fulfilled
         *     * `order.placed` - order.placed
         *     * `product.created` - product.created
         *     * `product.deleted` - product.deleted
         *     * `product.updated` - product.updated
         *     * `serial_block.deleted` - serial_block.deleted
         *     * `serial_block.reserved` - serial_block.reserved
         *     * `submission.approved` - submission.approved
         *     * `submission.completed` - submission.completed
         *     * `submission.created` - submission.created
         *     * `submission.rejected` - submission.rejected
         *     * `user.created` - user.created
         *     * `user.updated` - user.updated
         *     * `vehicle.created` - vehicle.created
         *     * `vehicle.updated` - vehicle.updated
         *     * `webhook.created` - webhook.created
         *     * `webhook.deleted` - webhook.deleted
         *     * `webhook.paused` - webhook.paused
         *     * `webhook.updated` - webhook.updated
         * @enum {string}
         */
        TopicsEnum: "*" | "changeset.cancelled" | "changeset.checked" | "changeset.created" | "changeset.done" | "changeset.failed" | "changeset.running" | "customer.created" | "customer.deleted" | "customer.merged" | "customer.restored" | "customer.updated" | "device.allocated" | "device.approved" | "device.deactivated" | "device.deleted" | "device.detailed" | "device.fetched" | "device.lease_expired" | "device.registered" | "device.rejected" | "device.released" | "device.reverted" | "document.removed" | "document.replaced" | "document.uploaded" | "driver.created" | "driver.updated" | "mapping.created" | "mapping.deleted" | "mapping.reverted" | "mapping.reviewed" | "mapping.updated" | "order.cancelled" | "order.confirmed" | "order.fulfilled" | "order.placed" | "product.created" | "product.deleted" | "product.updated" | "serial_block.deleted" | "serial_block.reserved" | "submission.approved" | "submission.completed" | "submission.created" | "submission.rejected" | "user.created" | "user.updated" | "vehicle.created" | "vehicle.updated" | "webhook.created" | "webhook.deleted" | "webhook.paused" | "webhook.updated";
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        UndoInputRequest: {
            /** @default false */
            dry_run: boolean;
        };
        /** @description What changed since the merge stays with the kept customer and is counted in `left`. */
        UndoneMerge: {
            customer: components["schemas"]["CustomerRow"];
            restored: components["schemas"]["CustomerRow"];
            mappings: number;
            orders: number;
            submissions: number;
            left: components["schemas"]["LeftByUndo"];
        };
        UndoneMergeAnswer: {
            data: components["schemas"]["UndoneMerge"];
            status: components["schemas"]["EnvelopeStatusEnum"];
            message: string;
            errors: string[];
        };
        UnscannedBox: {
            /** @description absent with brief=1 */
            submission?: components["schemas"]["OneSubmission"];
            /** @description with brief=1; null for one that was not expected */
            box?: components["schemas"]["ManifestBoxRow"] | null;
            /** @description with brief=1 */
            counts?: components["schemas"]["BoxCounts"];
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        UploadInputRequest: {
            document_type: components["schemas"]["DocumentTypeEnum"];
            /** Format: binary */
            file: string;
            /** Format: email */
            customer_email?: string;
            /** Format: int64 */
            vehicle_id?: number;
            /** Format: int64 */
            driver_id?: number;
            /** Format: date */
            expires_on?: string;
        };
        UserAtTheGate: {
            id: number;
            email: string | null;
            username: string;
            /** @description E.164 */
            phone: string;
            company_name: string;
            date_joined: string;
        };
        UserBrief: {
            id: number;
            username: string;
            email: string | null;
            role: string;
        };
        UserRow: {
            id: number;
            username: string;
            email: string | null;
            role: string;
            is_verified: boolean;
            is_active: boolean;
            last_login: string | null;
            date_joined: string;
        };
        UserWithActions: {
            id: number;
            username: string;
            email: string | null;
            role: string;
            is_verified: boolean;
            actions: string[];
        };
        Users: {
            data: components["schemas"]["UserRow"][];
            totalCount: number;
            totalIsBounded?: boolean;
        };
        ValidatedDriver: {
            driver: components["schemas"]["DriverRow"];
            created: boolean;
            message: string;
        };
        /** @description Any part of a vehicle: PUT and PATCH mean the same. */
        VehicleChangeRequest: {
            vehicle_registration_no?: string;
            remark?: string;
            /** Format: decimal */
            ratings?: string | null;
        };
        /** @description A vehicle that is entered. Fields that only we write are ignored when they are sent. */
        VehicleInputRequest: {
            vehicle_registration_no: string;
            remark?: string;
            /** Format: decimal */
            ratings?: string;
        };
        VehicleLookup: {
            vehicle: components["schemas"]["VehicleRow"];
            driver: components["schemas"]["DriverRow"] | null;
            helper: components["schemas"]["DriverRow"] | null;
            documents: components["schemas"]["DocumentRow"][];
        };
        VehiclePage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["VehicleRow"][];
        };
        /** @description A vehicle; customers are told neither remark nor ratings. */
        VehicleRow: {
            id: number;
            /** @description A-Z, digits, blanks and hyphens */
            vehicle_registration_no: string;
            remark: string;
            /**
             * Format: double
             * @description 0 to 5, at most one decimal
             */
            ratings: number | null;
            created: string;
            updated: string;
        };
        /**
         * @description * `waiting` - waiting
         *     * `good` - good
         *     * `unchanged` - unchanged
         *     * `refused` - refused
         *     * `done` - done
         *     * `moved_on` - moved_on
         *     * `left` - left
         * @enum {string}
         */
        VerdictEnum: "waiting" | "good" | "unchanged" | "refused" | "done" | "moved_on" | "left";
        Verified: {
            authenticated: boolean;
            user: components["schemas"]["UserWithActions"];
        };
        /** @description `payload` is whatever the scanner read; what is no pass is `forged`, of whatever type it is. */
        VerifyInputRequest: {
            payload?: string;
            reason?: string;
        };
        WebhookDeliveries: {
            data: components["schemas"]["DeliveryRow"][];
            totalCount: number;
            totalIsBounded?: boolean;
            status: components["schemas"]["SuccessStatusEnum"];
        };
        /** @description An input whose empty optional fields count as absent (contract section 1, Time). */
        WebhookInputRequest: {
            name: string;
            address: string;
            topics: components["schemas"]["TopicsEnum"][];
            /** @default false */
            with_changes: boolean;
            /** @default true */
            is_active: boolean;
        };
        WebhookReplay: {
            message: string;
            replayed: number;
            status: components["schemas"]["SuccessStatusEnum"];
        };
        WebhookRow: {
            id: number;
            name: string;
            address: string;
            topics: string[];
            with_changes: boolean;
            is_active: boolean;
            health: components["schemas"]["HealthEnum"];
            secret_hint: string;
            old_secret_until: string | null;
            failing_since: string | null;
            last_success_at: string | null;
            paused_at: string | null;
            last_problem: string;
            waiting: number;
            failed: number;
            created_by: string;
            created_at: string;
        };
        WebhookTest: {
            message: string;
            data: components["schemas"]["DeliveryRow"];
            status: components["schemas"]["SuccessStatusEnum"];
        };
        WebhookWithSecret: {
            message: string;
            data: components["schemas"]["WebhookRow"];
            secret: string;
            status: components["schemas"]["SuccessStatusEnum"];
        };
        Webhooks: {
            data: components["schemas"]["WebhookRow"][];
            topics: string[];
            status: components["schemas"]["SuccessStatusEnum"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_api_accounts_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerRegisterInputRequest"];
                "multipart/form-data": components["schemas"]["CustomerRegisterInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["CustomerRegisterInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRegistered"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailLoginInputRequest"];
                "multipart/form-data": components["schemas"]["MailLoginInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["MailLoginInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInAtTheGate"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInputRequest"];
                "multipart/form-data": components["schemas"]["RefreshInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["RefreshInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_auth_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyRegisterInputRequest"];
                "multipart/form-data": components["schemas"]["CompanyRegisterInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["CompanyRegisterInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredAtTheGate"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_auth_token_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInputRequest"];
                "multipart/form-data": components["schemas"]["RefreshInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["RefreshInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_documents: {
        parameters: {
            query?: {
                customer_email?: string;
                /**
                 * @description * `purchase_order` - Purchase order
                 *     * `vehicle_registration` - Vehicle registration
                 *     * `vehicle_insurance` - Vehicle insurance
                 *     * `puc` - PUC certificate
                 *     * `driver_license` - Driving licence
                 *     * `transportation_approval` - Transportation approval
                 *     * `payment_approval` - Payment approval
                 *     * `vendor_approval` - Vendor approval
                 */
                document_type?: "purchase_order" | "vehicle_registration" | "vehicle_insurance" | "puc" | "driver_license" | "transportation_approval" | "payment_approval" | "vendor_approval";
                driver_id?: number;
                expiring_within?: number;
                limit?: number;
                offset?: number;
                search?: string;
                vehicle_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_documents_document_id_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_documents_document_id_info: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRow"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    delete_api_documents_document_id_remove: {
        parameters: {
            query?: {
                hard_delete?: boolean;
            };
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRemoved"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_documents_document_id_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_documents_list: {
        parameters: {
            query?: {
                customer_email?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_documents_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadInputRequest"];
                "multipart/form-data": components["schemas"]["UploadInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["UploadInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentUploaded"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_drivers: {
        parameters: {
            query?: {
                is_blacklisted?: boolean | null;
                page?: number;
                page_size?: number;
                search?: string;
                /**
                 * @description * `Driver` - Driver
                 *     * `Helper` - Helper
                 */
                type?: "Driver" | "Helper";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverPage"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_drivers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DriverInputRequest"];
                "multipart/form-data": components["schemas"]["DriverInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["DriverInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverRow"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_drivers_driver_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                driver_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverRow"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    patch_api_drivers_driver_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                driver_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedDriverChangeRequest"];
                "multipart/form-data": components["schemas"]["PatchedDriverChangeRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["PatchedDriverChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_drivers_validate_or_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonInputRequest"];
                "multipart/form-data": components["schemas"]["PersonInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["PersonInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidatedDriver"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidatedDriver"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInputRequest"];
                "multipart/form-data": components["schemas"]["LoginInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["LoginInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    get_api_orders: {
        parameters: {
            query?: {
                customer?: number;
                limit?: number;
                offset?: number;
                /**
                 * @description * `created_at` - created_at
                 *     * `-created_at` - -created_at
                 *     * `total_amount` - total_amount
                 *     * `-total_amount` - -total_amount
                 *     * `status` - status
                 *     * `-status` - -status
                 */
                ordering?: "created_at" | "-created_at" | "total_amount" | "-total_amount" | "status" | "-status";
                search?: string;
                /**
                 * @description * `placed` - Placed
                 *     * `confirmed` - Confirmed
                 *     * `fulfilled` - Fulfilled
                 *     * `cancelled` - Cancelled
                 */
                status?: "placed" | "confirmed" | "fulfilled" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_orders: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrderInputRequest"];
                "multipart/form-data": components["schemas"]["PlaceOrderInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["PlaceOrderInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOrder"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    get_api_orders_order_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneOrder"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_orders_order_id_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRow"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    get_api_orders_order_id_candidates: {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Candidates"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_orders_order_id_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRow"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_orders_order_id_customer: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerOfOrderInputRequest"];
                "multipart/form-data": components["schemas"]["CustomerOfOrderInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["CustomerOfOrderInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_orders_order_id_fulfil: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FulfilInputRequest"];
                "multipart/form-data": components["schemas"]["FulfilInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["FulfilInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    get_api_products: {
        parameters: {
            query?: {
                /**
                 * @description * `books` - Books
                 *     * `other` - Other
                 *     * `sports` - Sports
                 *     * `clothing` - Clothing
                 *     * `home` - Home
                 *     * `electronics` - Electronics
                 */
                category?: "books" | "other" | "sports" | "clothing" | "home" | "electronics";
                is_active?: boolean | null;
                limit?: number;
                offset?: number;
                /**
                 * @description * `name` - name
                 *     * `-name` - -name
                 *     * `price` - price
                 *     * `-price` - -price
                 *     * `quantity` - quantity
                 *     * `-quantity` - -quantity
                 *     * `created_at` - created_at
                 *     * `-created_at` - -created_at
                 */
                ordering?: "name" | "-name" | "price" | "-price" | "quantity" | "-quantity" | "created_at" | "-created_at";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_products: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInputRequest"];
                "multipart/form-data": components["schemas"]["ProductInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["ProductInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    get_api_products_product_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRow"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    put_api_products_product_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProductChangeRequest"];
                "multipart/form-data": components["schemas"]["ProductChangeRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["ProductChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    delete_api_products_product_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    patch_api_products_product_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedProductChangeRequest"];
                "multipart/form-data": components["schemas"]["PatchedProductChangeRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["PatchedProductChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    delete_api_products_product_id_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDeleted"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_products_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInputRequest"];
                "multipart/form-data": components["schemas"]["ProductInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["ProductInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    get_api_products_my_products: {
        parameters: {
            query?: {
                /**
                 * @description * `books` - Books
                 *     * `other` - Other
                 *     * `sports` - Sports
                 *     * `clothing` - Clothing
                 *     * `home` - Home
                 *     * `electronics` - Electronics
                 */
                category?: "books" | "other" | "sports" | "clothing" | "home" | "electronics";
                is_active?: boolean | null;
                limit?: number;
                offset?: number;
                /**
                 * @description * `name` - name
                 *     * `-name` - -name
                 *     * `price` - price
                 *     * `-price` - -price
                 *     * `quantity` - quantity
                 *     * `-quantity` - -quantity
                 *     * `created_at` - created_at
                 *     * `-created_at` - -created_at
                 */
                ordering?: "name" | "-name" | "price" | "-price" | "quantity" | "-quantity" | "created_at" | "-created_at";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    get_api_submissions: {
        parameters: {
            query?: {
                completed_from?: string;
                customer?: number;
                customer_email?: string;
                from_date?: string;
                page?: number;
                page_size?: number;
                search?: string;
                /**
                 * @description * `pending` - Pending
                 *     * `approved` - Approved
                 *     * `rejected` - Rejected
                 *     * `completed` - Completed
                 */
                status?: "pending" | "approved" | "rejected" | "completed";
                to_date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionPage"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_submissions_submission_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneSubmission"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_submissions_submission_id_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedAnswer"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_submissions_submission_id_audit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionAudit"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_submissions_submission_id_boxes: {
        parameters: {
            query?: {
                /** @description answer the box and the counts instead of the whole entry */
                brief?: boolean;
            };
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoxInputRequest"];
                "multipart/form-data": components["schemas"]["BoxInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["BoxInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScannedBox"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    delete_api_submissions_submission_id_boxes_serial_number: {
        parameters: {
            query?: {
                /** @description answer the box and the counts instead of the whole entry */
                brief?: boolean;
            };
            header?: never;
            path: {
                serial_number: string;
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnscannedBox"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_submissions_submission_id_qr_download: {
        parameters: {
            query?: {
                /**
                 * @description * `png` - png
                 *     * `svg` - svg
                 */
                format?: "png" | "svg";
            };
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_submissions_submission_id_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectInputRequest"];
                "multipart/form-data": components["schemas"]["RejectInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["RejectInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_submissions_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSubmissionInputRequest"];
                "multipart/form-data": components["schemas"]["CreateSubmissionInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["CreateSubmissionInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_submissions_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["VerifyInputRequest"];
                "multipart/form-data": components["schemas"]["VerifyInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["VerifyInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmittedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInputRequest"];
                "multipart/form-data": components["schemas"]["LoginInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["LoginInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_token_blacklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInputRequest"];
                "multipart/form-data": components["schemas"]["RefreshInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["RefreshInputRequest"];
            };
        };
        responses: {
            /** @description No response body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_token_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInputRequest"];
                "multipart/form-data": components["schemas"]["RefreshInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["RefreshInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    get_api_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserBrief"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    post_api_user_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInputRequest"];
                "multipart/form-data": components["schemas"]["RegisterInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["RegisterInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                    } | {
                        [key: string]: string[];
                    };
                };
            };
        };
    };
    get_api_v_customers_customer_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRowAnswer"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    delete_api_v_customers_customer_id_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRowAnswer"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    get_api_v_customers_customer_id_history: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerHistoryPageAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    post_api_v_customers_customer_id_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInputRequest"];
                "multipart/form-data": components["schemas"]["MergeInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["MergeInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedCustomerAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    get_api_v_customers_customer_id_merges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeRowsAnswer"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    post_api_v_customers_customer_id_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRowAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    get_api_v_customers_customer_id_similar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarRowsAnswer"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    put_api_v_customers_customer_id_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CustomerChangeRequest"];
                "multipart/form-data": components["schemas"]["CustomerChangeRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["CustomerChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRowAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    patch_api_v_customers_customer_id_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedCustomerChangeRequest"];
                "multipart/form-data": components["schemas"]["PatchedCustomerChangeRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["PatchedCustomerChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRowAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    post_api_v_customers_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerInputRequest"];
                "multipart/form-data": components["schemas"]["CustomerInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["CustomerInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRowAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    get_api_v_customers_duplicates: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatePageAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    post_api_v_customers_duplicates_pair_id_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateRowAnswer"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    get_api_v_customers_fetch_all: {
        parameters: {
            query?: {
                company?: string;
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                deleted?: boolean;
                limit?: number;
                offset?: number;
                /**
                 * @description * `code` - code
                 *     * `-code` - -code
                 *     * `first_name` - first_name
                 *     * `-first_name` - -first_name
                 *     * `last_name` - last_name
                 *     * `-last_name` - -last_name
                 *     * `company` - company
                 *     * `-company` - -company
                 *     * `created_at` - created_at
                 *     * `-created_at` - -created_at
                 */
                ordering?: "code" | "-code" | "first_name" | "-first_name" | "last_name" | "-last_name" | "company" | "-company" | "created_at" | "-created_at";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPageAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    post_api_v_customers_merges_merge_id_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                merge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneMergeAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    get_api_v_customers_similar: {
        parameters: {
            query?: {
                company?: string;
                email?: string;
                first_name?: string;
                last_name?: string;
                phone_number?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarRowsAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    get_api_v_health_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingAnswer"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    post_api_v_user_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInputRequest"];
                "multipart/form-data": components["schemas"]["RefreshInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["RefreshInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    post_api_v_user_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonRegisterInputRequest"];
                "multipart/form-data": components["schemas"]["PersonRegisterInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["PersonRegisterInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredPersonAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    post_api_v_user_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInputRequest"];
                "multipart/form-data": components["schemas"]["LoginInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["LoginInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPairAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    post_api_v_user_token_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInputRequest"];
                "multipart/form-data": components["schemas"]["RefreshInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["RefreshInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "Failure";
                        message: string;
                        errors: {
                            [key: string]: string[];
                        } | string[];
                        data: unknown;
                    };
                };
            };
        };
    };
    get_api_vehicles: {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehiclePage"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_api_vehicles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VehicleInputRequest"];
                "multipart/form-data": components["schemas"]["VehicleInputRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["VehicleInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleRow"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_vehicles_registration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registration: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleRow"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    put_api_vehicles_registration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registration: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["VehicleChangeRequest"];
                "multipart/form-data": components["schemas"]["VehicleChangeRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["VehicleChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    patch_api_vehicles_registration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registration: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedVehicleChangeRequest"];
                "multipart/form-data": components["schemas"]["PatchedVehicleChangeRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["PatchedVehicleChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleRow"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    get_api_vehicles_registration_lookup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registration: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleLookup"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRefusal"];
                };
            };
        };
    };
    post_add_serial_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSerialNumberInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_add_upi_pro_serial: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddUpiProSerialInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_allocate_serial_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SerialNumberInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_api_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokens"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_api_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_api_tokens_token_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    patch_approve_serial_number: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedSerialNumberInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_audit_log: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                entity?: string;
                /** @description * `csv` - csv */
                export?: "csv";
                fromDate?: string;
                key?: string;
                pageNumber?: number;
                pageSize?: number;
                toDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLog"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_bulk_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BulkInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_bulk_deactivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BulkInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_bulk_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BulkInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_bulk_license: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkLicenseInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_bulk_map: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkMapInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_bulk_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRejectInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_bulk_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BulkInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_bulk_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkReviewInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_bulk_unmap: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BulkInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_bulk_version: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkVersionInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_changesets: {
        parameters: {
            query?: {
                action?: string;
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                fromDate?: string;
                /**
                 * @description * `bulk` - bulk
                 *     * `import` - import
                 *     * `undo` - undo
                 */
                kind?: "bulk" | "import" | "undo";
                mine?: boolean;
                pageNumber?: number;
                pageSize?: number;
                /** @description name contains it, or the number is it */
                search?: string;
                /**
                 * @description * `draft` - draft
                 *     * `checking` - checking
                 *     * `checked` - checked
                 *     * `running` - running
                 *     * `done` - done
                 *     * `cancelled` - cancelled
                 *     * `failed` - failed
                 */
                state?: "draft" | "checking" | "checked" | "running" | "done" | "cancelled" | "failed";
                subject?: string;
                toDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changesets"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_changesets_changeset_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                changeset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneChangeset"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_changesets_changeset_id_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                changeset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesetDone"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_changesets_changeset_id_failed_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                changeset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_changesets_changeset_id_rows: {
        parameters: {
            query?: {
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                pageNumber?: number;
                pageSize?: number;
                /** @description key or message contains it */
                search?: string;
                /**
                 * @description * `waiting` - waiting
                 *     * `good` - good
                 *     * `unchanged` - unchanged
                 *     * `refused` - refused
                 *     * `done` - done
                 *     * `moved_on` - moved_on
                 *     * `left` - left
                 */
                verdict?: "waiting" | "good" | "unchanged" | "refused" | "done" | "moved_on" | "left";
            };
            header?: never;
            path: {
                changeset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesetRows"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_changesets_changeset_id_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                changeset_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RunInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesetDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesetDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_changesets_changeset_id_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                changeset_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UndoInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesetDone"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesetDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_create_customer_mapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_deactivate_serial_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeactivateSerialNumberInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_delete_customer_mapping_serial_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serial_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_delete_serial_number_serial_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serial_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_device_history: {
        parameters: {
            query: {
                serialnumber: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_audit_log: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                entity?: string;
                /** @description * `csv` - csv */
                export?: "csv";
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                fromDate?: string;
                key?: string;
                pageNumber?: number;
                pageSize?: number;
                toDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_changesets: {
        parameters: {
            query?: {
                action?: string;
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                fromDate?: string;
                /**
                 * @description * `bulk` - bulk
                 *     * `import` - import
                 *     * `undo` - undo
                 */
                kind?: "bulk" | "import" | "undo";
                mine?: boolean;
                pageNumber?: number;
                pageSize?: number;
                /** @description name contains it, or the number is it */
                search?: string;
                /**
                 * @description * `draft` - draft
                 *     * `checking` - checking
                 *     * `checked` - checked
                 *     * `running` - running
                 *     * `done` - done
                 *     * `cancelled` - cancelled
                 *     * `failed` - failed
                 */
                state?: "draft" | "checking" | "checked" | "running" | "done" | "cancelled" | "failed";
                subject?: string;
                toDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_changesets_changeset_id_rows: {
        parameters: {
            query?: {
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                pageNumber?: number;
                pageSize?: number;
                /** @description key or message contains it */
                search?: string;
                /**
                 * @description * `waiting` - waiting
                 *     * `good` - good
                 *     * `unchanged` - unchanged
                 *     * `refused` - refused
                 *     * `done` - done
                 *     * `moved_on` - moved_on
                 *     * `left` - left
                 */
                verdict?: "waiting" | "good" | "unchanged" | "refused" | "done" | "moved_on" | "left";
            };
            header?: never;
            path: {
                changeset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_customers: {
        parameters: {
            query?: {
                company?: string;
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                deleted?: boolean;
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                limit?: number;
                offset?: number;
                /**
                 * @description * `code` - code
                 *     * `-code` - -code
                 *     * `first_name` - first_name
                 *     * `-first_name` - -first_name
                 *     * `last_name` - last_name
                 *     * `-last_name` - -last_name
                 *     * `company` - company
                 *     * `-company` - -company
                 *     * `created_at` - created_at
                 *     * `-created_at` - -created_at
                 */
                ordering?: "code" | "-code" | "first_name" | "-first_name" | "last_name" | "-last_name" | "company" | "-company" | "created_at" | "-created_at";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_devices: {
        parameters: {
            query?: {
                category?: string;
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                deviceType?: string;
                fetchedBefore?: string;
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                fromDate?: string;
                isallocated?: number;
                isapproved?: number;
                pageNumber?: number;
                pageSize?: number;
                search?: string;
                sortingOrderDirection?: number;
                sortingOrderIndex?: number;
                toDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_documents: {
        parameters: {
            query?: {
                customer_email?: string;
                /**
                 * @description * `purchase_order` - Purchase order
                 *     * `vehicle_registration` - Vehicle registration
                 *     * `vehicle_insurance` - Vehicle insurance
                 *     * `puc` - PUC certificate
                 *     * `driver_license` - Driving licence
                 *     * `transportation_approval` - Transportation approval
                 *     * `payment_approval` - Payment approval
                 *     * `vendor_approval` - Vendor approval
                 */
                document_type?: "purchase_order" | "vehicle_registration" | "vehicle_insurance" | "puc" | "driver_license" | "transportation_approval" | "payment_approval" | "vendor_approval";
                driver_id?: number;
                expiring_within?: number;
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                limit?: number;
                offset?: number;
                search?: string;
                vehicle_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_drivers: {
        parameters: {
            query?: {
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                is_blacklisted?: boolean | null;
                page?: number;
                page_size?: number;
                search?: string;
                /**
                 * @description * `Driver` - Driver
                 *     * `Helper` - Helper
                 */
                type?: "Driver" | "Helper";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_mappings: {
        parameters: {
            query?: {
                approvedStatus?: number;
                company?: string;
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                customerCode?: number;
                customerName?: string;
                deviceType?: string;
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                fromDate?: string;
                pageNumber?: number;
                pageSize?: number;
                searchText?: string;
                serialNumber?: string;
                sortingOrderDirection?: number;
                sortingOrderIndex?: number;
                toDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_orders: {
        parameters: {
            query?: {
                customer?: number;
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                limit?: number;
                offset?: number;
                /**
                 * @description * `created_at` - created_at
                 *     * `-created_at` - -created_at
                 *     * `total_amount` - total_amount
                 *     * `-total_amount` - -total_amount
                 *     * `status` - status
                 *     * `-status` - -status
                 */
                ordering?: "created_at" | "-created_at" | "total_amount" | "-total_amount" | "status" | "-status";
                search?: string;
                /**
                 * @description * `placed` - Placed
                 *     * `confirmed` - Confirmed
                 *     * `fulfilled` - Fulfilled
                 *     * `cancelled` - Cancelled
                 */
                status?: "placed" | "confirmed" | "fulfilled" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_products: {
        parameters: {
            query?: {
                /**
                 * @description * `books` - Books
                 *     * `other` - Other
                 *     * `sports` - Sports
                 *     * `clothing` - Clothing
                 *     * `home` - Home
                 *     * `electronics` - Electronics
                 */
                category?: "books" | "other" | "sports" | "clothing" | "home" | "electronics";
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                is_active?: boolean | null;
                limit?: number;
                offset?: number;
                /**
                 * @description * `name` - name
                 *     * `-name` - -name
                 *     * `price` - price
                 *     * `-price` - -price
                 *     * `quantity` - quantity
                 *     * `-quantity` - -quantity
                 *     * `created_at` - created_at
                 *     * `-created_at` - -created_at
                 */
                ordering?: "name" | "-name" | "price" | "-price" | "quantity" | "-quantity" | "created_at" | "-created_at";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_submissions: {
        parameters: {
            query?: {
                completed_from?: string;
                customer?: number;
                customer_email?: string;
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                from_date?: string;
                page?: number;
                page_size?: number;
                search?: string;
                /**
                 * @description * `pending` - Pending
                 *     * `approved` - Approved
                 *     * `rejected` - Rejected
                 *     * `completed` - Completed
                 */
                status?: "pending" | "approved" | "rejected" | "completed";
                to_date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_users: {
        parameters: {
            query?: {
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                is_active?: boolean | null;
                is_verified?: boolean | null;
                pageNumber?: number;
                pageSize?: number;
                /**
                 * @description * `admin` - admin
                 *     * `production` - production
                 *     * `sales` - sales
                 *     * `gate` - gate
                 *     * `customer` - customer
                 *     * `employee` - employee
                 */
                role?: "admin" | "production" | "sales" | "gate" | "customer" | "employee";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_export_vehicles: {
        parameters: {
            query?: {
                /**
                 * @description * `csv` - csv
                 *     * `xlsx` - xlsx
                 */
                file_format?: "csv" | "xlsx";
                page?: number;
                page_size?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_getSerialNumber: {
        parameters: {
            query?: {
                lease_minutes?: number;
            };
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fetched"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_getSerialNumber: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FetchInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fetched"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_get_customer_mappings: {
        parameters: {
            query?: {
                approvedStatus?: number;
                company?: string;
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                customerCode?: number;
                customerName?: string;
                deviceType?: string;
                fromDate?: string;
                pageNumber?: number;
                pageSize?: number;
                searchText?: string;
                serialNumber?: string;
                sortingOrderDirection?: number;
                sortingOrderIndex?: number;
                toDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mappings"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_get_device_details: {
        parameters: {
            query: {
                serialnumber: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Details"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_get_serial_numbers: {
        parameters: {
            query?: {
                category?: string;
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                deviceType?: string;
                fetchedBefore?: string;
                fromDate?: string;
                isallocated?: number;
                isapproved?: number;
                pageNumber?: number;
                pageSize?: number;
                search?: string;
                sortingOrderDirection?: number;
                sortingOrderIndex?: number;
                toDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Devices"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_imports: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneImport"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_imports_changeset_id: {
        parameters: {
            query?: {
                /** @description of a workbook; the first by default */
                sheet?: string;
            };
            header?: never;
            path: {
                changeset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneImport"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_imports_changeset_id_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                changeset_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInputRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesetDone"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_labels_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelPreview"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_labels_print: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_labels_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelTemplates"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_labels_templates: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelTemplate"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_labels_templates_template_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelTemplate"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_labels_templates_template_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    patch_labels_templates_template_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedTemplateChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelTemplate"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedIn"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_protected: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hello"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_reject_serial_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectSerialNumberInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_release_serial_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SerialNumberInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_review_customer_mapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_saved_views: {
        parameters: {
            query?: {
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_saved_views: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedSavedView"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_saved_views_view_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    patch_saved_views_view_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedChangeSavedViewInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedSavedView"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_serial_blocks: {
        parameters: {
            query?: {
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                line?: string;
                month?: number;
                pageNumber?: number;
                pageSize?: number;
                /** @description a serial that the block contains, or text of its note */
                search?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SerialBlocks"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_serial_blocks: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveBlockInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SerialBlock"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SerialBlock"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_serial_blocks_block_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SerialBlock"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_serial_blocks_block_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_serial_blocks_block_id_serials: {
        parameters: {
            query?: {
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                /**
                 * @description all of them as a file
                 *
                 *     * `csv` - csv
                 */
                file_format?: "csv";
                pageNumber?: number;
                pageSize?: number;
            };
            header?: never;
            path: {
                block_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockSerials"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_serial_patterns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SerialPatterns"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_serial_report: {
        parameters: {
            query?: {
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                line?: string;
                month?: number;
                pageNumber?: number;
                pageSize?: number;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SerialLots"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_serial_report_findings: {
        parameters: {
            query?: {
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                /**
                 * @description * `gap` - gap
                 *     * `look_alike` - look_alike
                 */
                kind?: "gap" | "look_alike";
                line?: string;
                month?: number;
                pageNumber?: number;
                pageSize?: number;
                pattern?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SerialFindings"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_sessions_session_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_set_device_details: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDeviceDetailsInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_signup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignupInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedUp"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_site_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteSettings"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_token_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_update_customer_mapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_users: {
        parameters: {
            query?: {
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                is_active?: boolean | null;
                is_verified?: boolean | null;
                pageNumber?: number;
                pageSize?: number;
                /**
                 * @description * `admin` - admin
                 *     * `production` - production
                 *     * `sales` - sales
                 *     * `gate` - gate
                 *     * `customer` - customer
                 *     * `employee` - employee
                 */
                role?: "admin" | "production" | "sales" | "gate" | "customer" | "employee";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedUser"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    patch_users_user_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedChangeUserInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedUser"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_users_user_id_end_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_verify_auth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verified"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInputRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_webhooks_webhook_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneWebhook"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_webhooks_webhook_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    patch_webhooks_webhook_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedChangeWebhookInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedWebhook"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_webhooks_webhook_id_deliveries: {
        parameters: {
            query?: {
                /**
                 * @description * `exact` - exact
                 *     * `bounded` - bounded
                 */
                count?: "exact" | "bounded";
                fromDate?: string;
                key?: string;
                pageNumber?: number;
                pageSize?: number;
                /**
                 * @description * `waiting` - Waiting
                 *     * `sending` - Sending
                 *     * `delivered` - Delivered
                 *     * `failed` - Failed
                 */
                state?: "waiting" | "sending" | "delivered" | "failed";
                toDate?: string;
                /**
                 * @description * `test` - test
                 *     * `changeset.cancelled` - changeset.cancelled
                 *     * `changeset.checked` - changeset.checked
                 *     * `changeset.created` - changeset.created
                 *     * `changeset.done` - changeset.done
                 *     * `changeset.failed` - changeset.failed
                 *     * `changeset.running` - changeset.running
                 *     * `customer.created` - customer.created
                 *     * `customer.deleted` - customer.deleted
                 *     * `customer.merged` - customer.merged
                 *     * `customer.restored` - customer.restored
                 *     * `customer.updated` - customer.updated
                 *     * `device.allocated` - device.allocated
                 *     * `device.approved` - device.approved
                 *     * `device.deactivated` - device.deactivated
                 *     * `device.deleted` - device.deleted
                 *     * `device.detailed` - device.detailed
                 *     * `device.fetched` - device.fetched
                 *     * `device.lease_expired` - device.lease_expired
                 *     * `device.registered` - device.registered
                 *     * `device.rejected` - device.rejected
                 *     * `device.released` - device.released
                 *     * `device.reverted` - device.reverted
                 *     * `document.removed` - document.removed
                 *     * `document.replaced` - document.replaced
                 *     * `document.uploaded` - document.uploaded
                 *     * `driver.created` - driver.created
                 *     * `driver.updated` - driver.updated
                 *     * `mapping.created` - mapping.created
                 *     * `mapping.deleted` - mapping.deleted
                 *     * `mapping.reverted` - mapping.reverted
                 *     * `mapping.reviewed` - mapping.reviewed
                 *     * `mapping.updated` - mapping.updated
                 *     * `order.cancelled` - order.cancelled
                 *     * `order.confirmed` - order.confirmed
                 *     * `order.fulfilled` - order.fulfilled
                 *     * `order.placed` - order.placed
                 *     * `product.created` - product.created
                 *     * `product.deleted` - product.deleted
                 *     * `product.updated` - product.updated
                 *     * `serial_block.deleted` - serial_block.deleted
                 *     * `serial_block.reserved` - serial_block.reserved
                 *     * `submission.approved` - submission.approved
                 *     * `submission.completed` - submission.completed
                 *     * `submission.created` - submission.created
                 *     * `submission.rejected` - submission.rejected
                 *     * `user.created` - user.created
                 *     * `user.updated` - user.updated
                 *     * `vehicle.created` - vehicle.created
                 *     * `vehicle.updated` - vehicle.updated
                 *     * `webhook.created` - webhook.created
                 *     * `webhook.deleted` - webhook.deleted
                 *     * `webhook.paused` - webhook.paused
                 *     * `webhook.updated` - webhook.updated
                 */
                topic?: "test" | "changeset.cancelled" | "changeset.checked" | "changeset.created" | "changeset.done" | "changeset.failed" | "changeset.running" | "customer.created" | "customer.deleted" | "customer.merged" | "customer.restored" | "customer.updated" | "device.allocated" | "device.approved" | "device.deactivated" | "device.deleted" | "device.detailed" | "device.fetched" | "device.lease_expired" | "device.registered" | "device.rejected" | "device.released" | "device.reverted" | "document.removed" | "document.replaced" | "document.uploaded" | "driver.created" | "driver.updated" | "mapping.created" | "mapping.deleted" | "mapping.reverted" | "mapping.reviewed" | "mapping.updated" | "order.cancelled" | "order.confirmed" | "order.fulfilled" | "order.placed" | "product.created" | "product.deleted" | "product.updated" | "serial_block.deleted" | "serial_block.reserved" | "submission.approved" | "submission.completed" | "submission.created" | "submission.rejected" | "user.created" | "user.updated" | "vehicle.created" | "vehicle.updated" | "webhook.created" | "webhook.deleted" | "webhook.paused" | "webhook.updated";
            };
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveries"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_webhooks_webhook_id_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplayInputRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplay"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_webhooks_webhook_id_rotate_secret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_webhooks_webhook_id_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1-255 visible ASCII */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
}
